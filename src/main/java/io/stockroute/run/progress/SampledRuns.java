package io.stockroute.run.progress;

import io.stockroute.run.Progress;
import io.stockroute.run.progress.ProgressTable.Count;
import io.stockroute.run.progress.ProgressTable.Running;
import io.stockroute.run.progress.Samples.Sample;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What this instance has seen of the runs under way in the last minute. Forgetting it does no harm. */
@Component
public class SampledRuns {

    private static final Logger LOG = LoggerFactory.getLogger(SampledRuns.class);

    /** Between two lines of the log about one run. */
    private static final Duration TOLD = Duration.ofSeconds(30);

    private final ProgressTable table;
    private final Clock clock;
    private final Map<Long, Samples> samples = new ConcurrentHashMap<>();
    private final Map<Long, Told> told = new ConcurrentHashMap<>();

    /** What the log said of a run last; a stall is told once. */
    private record Told(Instant at, @Nullable Instant stalledSince) {}

    SampledRuns(ProgressTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    public void sample() {
        List<Running> running = table.running();
        samples.keySet().retainAll(running.stream().map(Running::id).collect(Collectors.toSet()));
        told.keySet().retainAll(samples.keySet());
        for (Running run : running) {
            table.count(run).ifPresent(count -> add(run, count));
        }
    }

    private void add(Running run, Count count) {
        Instant now = clock.instant();
        Samples seen = samples.computeIfAbsent(run.id(), id -> new Samples());
        synchronized (seen) {
            seen.add(new Sample(now, count.step(), count.done(), count.total()));
            Told last = told.putIfAbsent(run.id(), new Told(now, null));
            if (last != null && !now.isBefore(last.at().plus(TOLD))) {
                Progress progress = seen.progress(now);
                if (progress.stalledSince() == null || !progress.stalledSince().equals(last.stalledSince())) {
                    tell(run, progress);
                }
                told.put(run.id(), new Told(now, progress.stalledSince()));
            }
        }
    }

    public Optional<Progress> of(long run) {
        Samples seen = samples.get(run);
        if (seen == null) {
            return Optional.empty();
        }
        synchronized (seen) {
            return seen.isEmpty() ? Optional.empty() : Optional.of(seen.progress(clock.instant()));
        }
    }

    private static void tell(Running run, Progress progress) {
        String rows =
                progress.total() == null ? Long.toString(progress.done()) : progress.done() + " of " + progress.total();
        if (progress.stalledSince() != null) {
            LOG.warn(
                    "Run {} ({}) has not moved since {}: {}, {}",
                    run.id(),
                    run.kind(),
                    progress.stalledSince(),
                    progress.step().meaning(),
                    rows);
            return;
        }
        LOG.info(
                "Run {} ({}): {}, {}{}{}",
                run.id(),
                run.kind(),
                progress.step().meaning(),
                rows,
                progress.perSecond() == null ? "" : String.format(Locale.ROOT, ", %.0f a second", progress.perSecond()),
                progress.secondsLeft() == null ? "" : ", " + progress.secondsLeft() + " s left");
    }
}

package io.stockroute.run.progress;

import io.stockroute.run.Progress;
import io.stockroute.run.Progress.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was seen of one run in the last minute. A rate is what really came through; time left is told only as long as something does. */
final class Samples {

    static final Duration WINDOW = Duration.ofMinutes(1);
    static final Duration STALLED = Duration.ofSeconds(30);

    /** How far a run was at a moment. */
    record Sample(
            Instant at, Step step, long done, @Nullable Long total) {}

    private final List<Sample> seen = new ArrayList<>();
    private @Nullable Instant moved;

    /** A step that begins, or rows that are to be done again, begin a new count. */
    void add(Sample sample) {
        Sample last = seen.isEmpty() ? null : seen.get(seen.size() - 1);
        if (last == null || last.step() != sample.step() || sample.done() < last.done()) {
            seen.clear();
            moved = sample.at();
        } else if (sample.done() > last.done()) {
            moved = sample.at();
        }
        seen.add(sample);
        // the one that begins the minute stays
        while (seen.size() > 2 && !seen.get(1).at().isAfter(sample.at().minus(WINDOW))) {
            seen.remove(0);
        }
    }

    boolean isEmpty() {
        return seen.isEmpty();
    }

    Progress progress(Instant now) {
        Sample first = seen.get(0);
        Sample last = seen.get(seen.size() - 1);
        Instant since = moved == null ? last.at() : moved;
        boolean stalled = !now.isBefore(since.plus(STALLED));
        Double rate = rate(first, last);
        return new Progress(
                last.step(),
                last.done(),
                last.total(),
                stalled ? Double.valueOf(0) : rate,
                stalled ? null : left(last, rate),
                stalled ? since : null);
    }

    private static @Nullable Double rate(Sample first, Sample last) {
        double seconds = Duration.between(first.at(), last.at()).toMillis() / 1000.0;
        return seconds < 1 ? null : (last.done() - first.done()) / seconds;
    }

    private static @Nullable Long left(Sample last, @Nullable Double rate) {
        if (last.total() == null || rate == null || rate <= 0) {
            return null;
        }
        return (long) Math.ceil(Math.max(0, last.total() - last.done()) / rate);
    }
}

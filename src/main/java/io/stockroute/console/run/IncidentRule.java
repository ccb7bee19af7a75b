package io.stockroute.console.run;

import io.stockroute.CodedReason;
import io.stockroute.run.Runs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What waits for approval in several stores for one reason since one time is one incident: most often one mistake in Source, which the
 * guard stopped on the way to each of its Destinations.
 */
public final class IncidentRule {

    /** Stores are read one after another, and a busy one later. */
    private static final Duration TOGETHER = Duration.ofMinutes(15);

    /** What is to be known of a run. */
    public record Signs(Runs.Kind kind, Instant startedAt, Set<String> codes) {

        public static Signs of(Runs.Kind kind, Instant startedAt, List<CodedReason> reasons) {
            return new Signs(
                    kind, startedAt, reasons.stream().map(CodedReason::code).collect(Collectors.toUnmodifiableSet()));
        }

        private boolean belongsTo(Signs first) {
            return kind.equals(first.kind)
                    && codes.equals(first.codes)
                    && !startedAt.isAfter(first.startedAt.plus(TOGETHER));
        }
    }

    private IncidentRule() {}

    /** All runs, those of one incident together, the first one first; a run that has no like is alone. */
    public static <T> List<List<T>> incidents(List<T> runs, Function<T, Signs> signs) {
        List<List<T>> incidents = new ArrayList<>();
        runs.stream()
                .sorted(Comparator.comparing(run -> signs.apply(run).startedAt()))
                .forEach(run -> incidents.stream()
                        .filter(some -> signs.apply(run).belongsTo(signs.apply(some.get(0))))
                        .findFirst()
                        .orElseGet(() -> {
                            incidents.add(new ArrayList<>());
                            return incidents.get(incidents.size() - 1);
                        })
                        .add(run));
        return incidents;
    }
}

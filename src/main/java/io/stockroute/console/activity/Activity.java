package io.stockroute.console.activity;

import io.stockroute.CodedReason;
import io.stockroute.console.run.RunLabels;
import io.stockroute.run.ActivityLog;
import io.stockroute.run.Runs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done: a run, a change of settings, a decision of an operator.
 *
 * @param id of the run; of what is no run among its kind
 * @param levels over how many levels it went, or how many rows a catalog import has read
 * @param missed how many levels had changed without anybody having told us
 * @param units by how many units in all
 * @param oldestSeconds how old the oldest of these changes was
 * @param reason of a run, in words; the difference of the settings; what an operator decided
 * @param reasons of a run, by codes
 * @param by who did it; null: it ran by itself
 * @param link to the page that shows it; null: there is none
 */
public record Activity(
        long id,
        String kind,
        @Nullable String sync,
        @Nullable String store,
        String state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long levels,
        long missed,
        long units,
        long oldestSeconds,
        @Nullable String reason,
        List<CodedReason> reasons,
        @Nullable String by,
        @Nullable String link) {

    private static final Set<String> NO_RUNS = Set.of(ActivityLog.SETTINGS, ActivityLog.DECISION);

    /** Whether its number is one of variants, not of levels. */
    public boolean countsVariants() {
        return kind.equals(Runs.Kind.CATALOG.name());
    }

    /** As pages name it. */
    public String title() {
        return RunLabels.kind(kind);
    }

    /** Whether it is a run: what else is listed takes no time and goes over no levels. */
    public boolean ran() {
        return !NO_RUNS.contains(kind);
    }

    /** How long it took; empty as long as it runs. */
    public Optional<Duration> took() {
        return Optional.ofNullable(finishedAt).map(end -> Duration.between(startedAt, end));
    }
}

package io.stockroute.console.timeline;

import io.stockroute.stock.LedgerEntry.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Something that happened and all that followed from it.
 *
 * @param lines the newest first
 */
public record TimelineEvent(List<TimelineLine> lines) {

    public TimelineEvent {
        lines = List.copyOf(lines);
    }

    /** When it began. */
    public Instant at() {
        return lines.get(lines.size() - 1).at();
    }

    public boolean isOne() {
        return lines.size() == 1;
    }

    /** The only line, or the newest one. */
    public TimelineLine first() {
        return lines.get(0);
    }

    /** In one sentence: what happened, and what followed. */
    public String headline() {
        return HeadlineRule.of(this);
    }

    /** As pages show it: what went wrong comes first. */
    public String tone() {
        for (String tone : List.of("bad", "warning")) {
            if (lines.stream().anyMatch(line -> line.tone().equals(tone))) {
                return tone;
            }
        }
        return lines.stream().anyMatch(line -> line.tone().equals("good")) ? "good" : first().tone();
    }

    /** From the first of it to the last quantity that was written; zero where nothing was. */
    public Duration took() {
        return lines.stream()
                .filter(line -> line.is(Kind.WRITTEN))
                .map(TimelineLine::at)
                .max(Instant::compareTo)
                .map(last -> Duration.between(at(), last))
                .orElse(Duration.ZERO);
    }

    /** Whether a quantity changed, or is to change. */
    public boolean changes() {
        return lines.stream().anyMatch(TimelineLine::changes);
    }

    public boolean isProblem() {
        return tone().equals("bad") || tone().equals("warning");
    }
}

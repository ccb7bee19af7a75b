package io.stockroute.ops;

import java.time.Duration;
import java.time.Instant;

/** How long a time one row of a sync's past stands for. */
public enum TrendSpan {
    QUARTER_HOUR(Duration.ofMinutes(15), Duration.ofDays(35)),
    DAY(Duration.ofDays(1), Duration.ofDays(366));

    private final Duration length;
    private final Duration kept;

    TrendSpan(Duration length, Duration kept) {
        this.length = length;
        this.kept = kept;
    }

    public Duration length() {
        return length;
    }

    public int minutes() {
        return Math.toIntExact(length.toMinutes());
    }

    /** How long its rows are kept. */
    public Duration kept() {
        return kept;
    }

    /** When the step begins that a moment is in, of steps this long since the beginning of 1970 in UTC. */
    public static Instant begin(Instant at, Duration step) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), step.toSeconds()) * step.toSeconds());
    }

    /** When the one begins that a moment is in; days begin at midnight UTC. */
    public Instant begin(Instant at) {
        return begin(at, length);
    }
}

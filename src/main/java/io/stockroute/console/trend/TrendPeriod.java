package io.stockroute.console.trend;

import io.stockroute.console.web.FilterValues;
import io.stockroute.ops.TrendSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** How far back the pictures go, and in which steps. */
public enum TrendPeriod {
    DAY("24h", 1, TrendSpan.QUARTER_HOUR, Duration.ofMinutes(15)),
    WEEK("7d", 7, TrendSpan.QUARTER_HOUR, Duration.ofHours(1)),
    MONTH("30d", 30, TrendSpan.DAY, Duration.ofDays(1)),
    YEAR("365d", 365, TrendSpan.DAY, Duration.ofDays(1));

    private final String key;
    private final int days;
    private final TrendSpan span;
    private final Duration step;

    TrendPeriod(String key, int days, TrendSpan span, Duration step) {
        this.key = key;
        this.days = days;
        this.span = span;
        this.step = step;
    }

    /** @throws org.springframework.web.server.ResponseStatusException 400 if there is none of this key; of none, 24 hours */
    static TrendPeriod of(String key) {
        String known = FilterValues.oneOf(
                "period", key, Arrays.stream(values()).map(TrendPeriod::key).toList());
        return Arrays.stream(values())
                .filter(one -> one.key.equals(known))
                .findFirst()
                .orElse(DAY);
    }

    /** As an address names it. */
    public String key() {
        return key;
    }

    public String words() {
        return switch (this) {
            case DAY -> "24 hours";
            case WEEK -> "7 days";
            case MONTH -> "30 days";
            case YEAR -> "1 year";
        };
    }

    TrendSpan span() {
        return span;
    }

    Duration step() {
        return step;
    }

    /** Orders are few: they are counted over longer steps. */
    Duration ordersStep() {
        return this == DAY ? Duration.ofHours(1) : Duration.ofDays(1);
    }

    /** When the first step begins of those that end now. */
    Instant since(Instant now) {
        return TrendSpan.begin(now.minus(Duration.ofDays(days)), step);
    }
}

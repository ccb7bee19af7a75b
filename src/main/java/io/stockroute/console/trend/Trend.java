package io.stockroute.console.trend;

import io.stockroute.ops.SyncTrends.Point;
import io.stockroute.ops.TrendMeasure;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What became of a sync within one step of time.
 *
 * @param at when the step begins
 * @param medianMillis how long half of the changes took at most, from Shopify's time of the change to another level written; null: none came
 *     by a webhook
 * @param most95Millis the same of 95 of a hundred
 * @param seen changes of quantity that were read
 * @param written quantities that were written
 * @param outOfSync levels that did not hold their target: the most at one time
 */
public record Trend(
        Instant at,
        @Nullable Long medianMillis,
        @Nullable Long most95Millis,
        long seen,
        long written,
        long outOfSync,
        long imported,
        long onHold) {

    static Trend of(Instant at, Point point) {
        return new Trend(
                at,
                boxed(point.delay(.5)),
                boxed(point.delay(.95)),
                point.amount(TrendMeasure.SEEN),
                point.amount(TrendMeasure.WRITTEN),
                point.amount(TrendMeasure.OUT_OF_SYNC),
                point.amount(TrendMeasure.IMPORTED),
                point.amount(TrendMeasure.ON_HOLD));
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}

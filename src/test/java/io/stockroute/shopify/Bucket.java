package io.stockroute.shopify;

import java.util.HashMap;
import java.util.Map;

/** A store's leaky bucket as Shopify describes it: refuses what asks for more than it holds, gives back what was not used. */
final class Bucket {

    private final double maximum;
    private final double restoreRate;
    private double level;
    int passed;
    boolean refused;
    final Map<Object, QueryCost> reported = new HashMap<>();

    Bucket(double maximum, double restoreRate) {
        this.maximum = maximum;
        this.restoreRate = restoreRate;
        this.level = maximum;
    }

    /** A millisecond passes, in which others take so many points. */
    void tick(double others) {
        level = Math.min(maximum, level + restoreRate / 1_000 - others);
    }

    QueryCost take(double requested, double actual) {
        refused = requested > level;
        if (!refused) {
            level -= actual;
            passed++;
        }
        return new QueryCost(requested, maximum, level, restoreRate);
    }
}

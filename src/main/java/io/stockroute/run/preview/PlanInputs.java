package io.stockroute.run.preview;

import io.stockroute.stock.LevelKey;
import java.util.Map;

/**
 * What a plan is made from.
 *
 * @param held by level; one that is missing is not known and has to be asked of Shopify
 * @param reserved what was sold and is not counted yet
 * @param pools what the pools hold that go on, by Source's level
 */
record PlanInputs(Map<LevelKey, KnownQuantity> held, ReservedInputs reserved, Map<LevelKey, Integer> pools) {

    PlanInputs {
        held = Map.copyOf(held);
        pools = Map.copyOf(pools);
    }
}

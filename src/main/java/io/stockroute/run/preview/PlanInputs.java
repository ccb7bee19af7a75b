package io.stockroute.run.preview;

import io.stockroute.stock.LevelKey;
import java.util.Map;

/**
 * What a plan is made from.
 *
 * @param held by level; one that is missing is not known and has to be asked of Shopify
 * @param sold units that Destinations of any sync sold and that Source does not count yet, by Source's inventory item
 * @param pools what the pools hold that go on, by Source's level
 */
record PlanInputs(Map<LevelKey, KnownQuantity> held, Map<Long, Integer> sold, Map<LevelKey, Integer> pools) {

    PlanInputs {
        held = Map.copyOf(held);
        sold = Map.copyOf(sold);
        pools = Map.copyOf(pools);
    }
}

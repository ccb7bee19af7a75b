package io.stockroute.scenario;

import static org.awaitility.Awaitility.await;

import io.stockroute.TestDatabases;
import io.stockroute.simulator.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Any number of shops with one location each, that share their stock: a two-way sync. The first is Source. */
final class PoolStage extends Surroundings {

    static final String PLACE = "Warehouse";

    final List<Shop> shops = new ArrayList<>();
    private final Map<String, Integer> started = new LinkedHashMap<>();

    PoolStage(TestDatabases kind, long seed, int count) {
        super(kind, seed);
        List<String> names = List.of("main", "outlet", "b2b", "museum", "kiosk").subList(0, count);
        names.forEach(name -> shops.add(addShop(name, Stage.shops())));
        shops.forEach(shop -> shop.addLocation(PLACE));
        put("syncs.main.source", "main");
        put("syncs.main.destinations", String.join(",", names.subList(1, count)));
        put("syncs.main.strategy", "two-way");
    }

    /** The same products in all shops: so much in Source, something else in the others. */
    List<String> addProducts(String prefix, int count, int quantity) {
        List<String> skus = shops.get(0).addSimpleProducts(prefix, count, quantity);
        shops.subList(1, shops.size()).forEach(shop -> shop.addSimpleProducts(prefix, count, 3));
        skus.forEach(sku -> started.put(sku, quantity));
        return skus;
    }

    /** From now on local changes count: what they add up to is what every shop must hold at rest. */
    void begin() {
        shops.forEach(Shop::forgetHistory);
    }

    /** What every shop must hold of a product: what it began with and all that was changed in any shop since. */
    int pool(String sku) {
        return started.get(sku)
                + shops.stream().mapToInt(shop -> shop.localChange(sku, PLACE)).sum();
    }

    /** The products that are not the same everywhere or not what they must be, with what each shop holds and the pool last. */
    Map<String, List<Integer>> differences() {
        var differences = new TreeMap<String, List<Integer>>();
        for (String sku : started.keySet()) {
            int pool = pool(sku);
            List<Integer> held = new ArrayList<>();
            shops.forEach(shop -> held.add(shop.available(sku, PLACE).orElse(Integer.MIN_VALUE)));
            if (held.stream().anyMatch(quantity -> quantity != pool)) {
                held.add(pool);
                differences.put(sku, held);
            }
        }
        return differences;
    }

    void awaitEqual() {
        awaitEqual(PATIENCE);
    }

    void awaitEqual(Duration patience) {
        await().atMost(patience).pollInterval(Duration.ofMillis(100)).until(this::differences, Map::isEmpty);
    }
}

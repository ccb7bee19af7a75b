package io.stockroute.scenario;

import static org.awaitility.Awaitility.await;

import io.stockroute.TestDatabases;
import io.stockroute.simulator.Shop;
import io.stockroute.simulator.SkuAt;
import io.stockroute.simulator.state.ShopSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Three simulated shops, a database, and a server between them: what a scenario plays on. */
final class Stage extends Surroundings {

    static final String WAREHOUSE = "Main warehouse";
    static final String CELLAR = "Cellar";
    static final String FLOOR = "Shop floor";

    final Shop main;
    final Shop outlet;
    final Shop b2b;
    private boolean twoPlaces;

    Stage(TestDatabases kind, long seed) {
        this(kind, seed, shops());
    }

    Stage(TestDatabases kind, long seed, ShopSettings shops) {
        this(kind, seed, shops, shops);
    }

    Stage(TestDatabases kind, long seed, ShopSettings source, ShopSettings destinations) {
        this(kind, seed, source, destinations, destinations);
    }

    Stage(
            TestDatabases kind,
            long seed,
            ShopSettings mainSettings,
            ShopSettings outletSettings,
            ShopSettings b2bSettings) {
        super(kind, seed);
        main = addShop("main", mainSettings);
        outlet = addShop("outlet", outletSettings);
        b2b = addShop("b2b", b2bSettings);
        main.addLocation(WAREHOUSE);
        main.addLocation(CELLAR);
        outlet.addLocation(FLOOR);
        b2b.addLocation(WAREHOUSE);
        set("syncs.main.source", "main");
        set("syncs.main.destinations", "outlet,b2b");
        set("syncs.main.locations.outlet[0].from", WAREHOUSE);
        set("syncs.main.locations.outlet[0].to", FLOOR);
        set("syncs.main.locations.outlet[1].from", CELLAR);
        set("syncs.main.locations.outlet[1].to", FLOOR);
    }

    /** How shops are set up unless a scenario wants them otherwise. */
    static ShopSettings shops() {
        return ShopSettings.defaults().withSecret(SECRET).unthrottled();
    }

    /** Sets something below {@code stockroute} for the next start; null takes it away. */
    Stage set(String key, String value) {
        put(key, value);
        return this;
    }

    /** As above, unless the scenario has set it already. */
    Stage setUnlessSet(String key, String value) {
        putIfAbsent(key, value);
        return this;
    }

    /** Pairs two locations of outlet with one of Source each. */
    Stage pairTwo() {
        outlet.addLocation(WAREHOUSE);
        twoPlaces = true;
        return set("syncs.main.locations.outlet[0].to", WAREHOUSE);
    }

    /** Takes a database that outlives the process. */
    Stage persistent(TestDatabases kind) {
        keepDatabase(kind);
        return this;
    }

    /** What every Destination level with this prefix holds, and what it should hold. */
    Map<String, List<Integer>> differences(String prefix) {
        var differences = new TreeMap<String, List<Integer>>();
        Map<SkuAt, Integer> source = main.levels();
        outlet.levels().forEach((at, held) -> {
            if (at.sku().startsWith(prefix)) {
                int warehouse = source.getOrDefault(new SkuAt(at.sku(), WAREHOUSE), 0);
                int cellar = source.getOrDefault(new SkuAt(at.sku(), CELLAR), 0);
                int apart = at.location().equals(WAREHOUSE) ? warehouse : cellar;
                int wanted = twoPlaces ? apart : warehouse + cellar;
                note(differences, "outlet " + at.sku(), held, wanted);
            }
        });
        b2b.levels().forEach((at, held) -> {
            if (at.sku().startsWith(prefix)) {
                note(differences, "b2b " + at.sku(), held, source.getOrDefault(new SkuAt(at.sku(), at.location()), 0));
            }
        });
        return differences;
    }

    private static void note(Map<String, List<Integer>> differences, String level, int held, int wanted) {
        if (held != wanted) {
            differences.put(level, List.of(held, wanted));
        }
    }

    /** Waits until every Destination level with this prefix holds what it should. */
    void awaitInSync(String prefix) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> differences(prefix), Map::isEmpty);
    }
}

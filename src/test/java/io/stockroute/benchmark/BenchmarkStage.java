package io.stockroute.benchmark;

import io.stockroute.TestDatabases;
import io.stockroute.scenario.Server;
import io.stockroute.scenario.Surroundings;
import io.stockroute.simulator.Shop;
import io.stockroute.simulator.state.ShopSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A Source and two Destinations with the same products, in the simulator, and a server that counts its statements. */
final class BenchmarkStage extends Surroundings {

    static final String PLACE = "Main warehouse";

    final List<Shop> shops = new ArrayList<>();

    BenchmarkStage(TestDatabases kind, int products) {
        super(kind, 1);
        for (String name : List.of("main", "outlet", "b2b")) {
            Shop shop = addShop(name, ShopSettings.defaults().withSecret(SECRET).unthrottled());
            shop.addLocation(PLACE);
            shop.addSimpleProducts("B", products, name.equals("main") ? 50 : 0);
            shops.add(shop);
        }
        put("syncs.main.source", "main");
        put("syncs.main.destinations", "outlet,b2b");
        put("syncs.main.strategy", "one-way");
        put("guard.zero-share", "100%");
        put("guard.units-share", "100%");
        put("reconciliation.every", "1h");
        option("logging.level.root", "warn");
        option("spring.main.sources", StatementCount.class.getName());
    }

    /** A server whose stores are in sync. */
    Server ready() {
        Server server = start();
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> server.count("select count(*) from alignment") == 2
                        && server.count("select count(*) from run where state = 'RUNNING'") == 0);
        server.awaitRest();
        return server;
    }
}

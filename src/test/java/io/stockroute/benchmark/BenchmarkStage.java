package io.stockroute.benchmark;

import io.stockroute.TestDatabases;
import io.stockroute.scenario.Server;
import io.stockroute.scenario.Surroundings;
import io.stockroute.simulator.Shop;
import io.stockroute.simulator.state.ShopSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A Source and two Destinations with the same products, in the simulator, and a server that counts its statements. */
final class BenchmarkStage extends Surroundings {

    static final String PLACE = "Main warehouse";

    private final List<Shop> shops = new ArrayList<>();

    /** What the first argument of a benchmark asks for; H2 if it is not {@code postgresql}. */
    static TestDatabases database(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals("postgresql") ? TestDatabases.POSTGRESQL : TestDatabases.H2;
    }

    /** @param number at least two: a Source, and Destinations with the same products */
    BenchmarkStage(TestDatabases kind, int number, int products) {
        super(kind, 1);
        List<String> names = IntStream.range(0, number)
                .mapToObj(i -> i == 0 ? "main" : "store-" + i)
                .toList();
        for (String name : names) {
            Shop shop = addShop(name, ShopSettings.defaults().withSecret(SECRET).unthrottled());
            shop.addLocation(PLACE);
            shop.addSimpleProducts("B", products, name.equals("main") ? 50 : 0);
            shops.add(shop);
        }
        put("syncs.main.source", "main");
        put("syncs.main.destinations", String.join(",", names.subList(1, number)));
        put("syncs.main.strategy", "one-way");
        put("guard.zero-share", "100%");
        put("guard.units-share", "100%");
        put("reconciliation.every", "1h");
        option("catalog-bulk.tick", "1000");
        option("order-lane.tick", "1000");
        option("order-draft.tick", "1000");
        option("run-alignment.tick", "10000");
        option("run-reconciliation.tick", "2000");
        option("logging.level.root", "warn");
        option("spring.main.sources", StatementCount.class.getName());
    }

    /** The Source first. */
    List<Shop> shops() {
        return List.copyOf(shops);
    }

    /** Whether every level of the Destinations holds what Source holds. */
    boolean equal() {
        var source = shops.get(0).levels();
        return shops.stream().allMatch(shop -> shop.levels().equals(source));
    }

    /** A server whose stores are in sync. */
    Server ready() {
        Server server = start();
        int destinations = shops.size() - 1;
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> server.count("select count(*) from alignment") == destinations
                        && server.count("select count(*) from run where state = 'RUNNING'") == 0);
        server.awaitRest();
        return server;
    }
}

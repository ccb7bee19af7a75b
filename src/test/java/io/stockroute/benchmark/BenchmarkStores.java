package io.stockroute.benchmark;

import io.stockroute.simulator.Shop;
import io.stockroute.simulator.Simulator;
import io.stockroute.simulator.http.Reply;
import io.stockroute.simulator.http.Request;
import io.stockroute.simulator.state.ShopSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Simulated stores in a process of their own, with the rate limits of Shopify's Standard plan and a latency. A store holds one location
 * and products of one variant each; Source holds stock, its Destinations hold none.
 */
public final class BenchmarkStores {

    static final List<String> NAMES = List.of("main", "outlet", "b2b");
    static final String SECRET = "hush";
    static final String READY = "listening on ";

    private static final int IN_SOURCE = 10;
    private static final String LOCATION = "Main warehouse";

    private final Simulator simulator;

    private BenchmarkStores(int variants, Duration latency) {
        simulator = Simulator.builder().seed(1).start();
        for (String name : NAMES) {
            Shop shop = simulator.addShop(
                    name + ".myshopify.com", ShopSettings.defaults().withSecret(SECRET));
            shop.addLocation(LOCATION);
            shop.addSimpleProducts("A", variants, name.equals("main") ? IN_SOURCE : 0);
            if (!latency.isZero()) {
                shop.faults().slow(1, latency);
            }
        }
        simulator.mount("/benchmark/points", request -> points());
        simulator.mount("/benchmark/differing", request -> differing());
        simulator.mount("/benchmark/sell", this::sell);
    }

    /** @param arguments how many variants a store has, and how many ms a call takes */
    public static void main(String[] arguments) {
        BenchmarkStores stores =
                new BenchmarkStores(Integer.parseInt(arguments[0]), Duration.ofMillis(Long.parseLong(arguments[1])));
        System.out.println(READY + stores.simulator.url());
    }

    /** What each operation has cost so far, by store. */
    private Reply points() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Shop shop : simulator.shops()) {
            all.put(
                    shop.domain(),
                    Map.of(
                            "points", shop.calls().points(),
                            "calls", shop.calls().counts(),
                            "throttled", shop.calls().throttled()));
        }
        return Reply.json(200, all);
    }

    /** Levels of Destinations that do not hold what Source holds. */
    private Reply differing() {
        var source = simulator.shop("main.myshopify.com").levels();
        long count = simulator.shops().stream()
                .flatMap(shop -> shop.levels().entrySet().stream())
                .filter(level -> !level.getValue().equals(source.get(level.getKey())))
                .count();
        return Reply.json(200, count);
    }

    private Reply sell(Request request) {
        String sku = String.valueOf(request.parameter("sku"));
        simulator.shop("main.myshopify.com").adjustStock(sku, LOCATION, -1);
        return Reply.json(200, sku);
    }
}

package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.state.Change;
import io.stockroute.simulator.state.Origin;
import io.stockroute.simulator.state.ShopSettings;
import io.stockroute.simulator.state.product.VariantSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
    private static final String SET = """
            mutation($item: ID!, $location: ID!, $to: Int!, $from: Int!, $key: String!) {
              inventorySetQuantities(input: {name: "available", reason: "correction", quantities:
                [{inventoryItemId: $item, locationId: $location, quantity: $to, changeFromQuantity: $from}]})
                @idempotent(key: $key) { userErrors { code } } }""";

    @Test
    void compareAndSetIsAtomicAmongMerchantsShoppersAndClients() throws Exception {
        long seed = System.nanoTime();
        System.out.println("ConcurrencyTest seed: " + seed);
        try (Simulator simulator = Simulator.builder().seed(seed).start()) {
            Shop shop = simulator.addShop(
                    "main.myshopify.com", ShopSettings.defaults().unthrottled());
            shop.addLocation("Cellar");
            shop.addProduct("tee", "Tee", VariantSpec.of("A-1").stock("Cellar", 1000));
            ExecutorService threads = Executors.newFixedThreadPool(6);
            List<Future<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Random random = new Random(seed + i);
                writers.add(threads.submit(() -> write(shop, random)));
            }
            Future<Integer> merchant = threads.submit(() -> repeat(() -> shop.adjustStock("A-1", "Cellar", 3)));
            Future<Integer> shopper = threads.submit(() -> repeat(() -> shop.sell("A-1", 1)));
            int written = 0;
            for (Future<Integer> writer : writers) {
                written += writer.get();
            }
            assertThat(merchant.get() + shopper.get()).isEqualTo(200);
            threads.shutdown();

            List<Change> history = shop.history("A-1", "Cellar");
            int at = 1000;
            for (Change change : history) {
                assertThat(change.from()).as("seed %d: %s", seed, change).isEqualTo(at);
                at = change.to();
            }
            assertThat(shop.available("A-1", "Cellar")).hasValue(at);
            assertThat(shop.localChange("A-1", "Cellar")).isEqualTo(300 - 100);
            assertThat(history.stream().filter(change -> change.origin() == Origin.API))
                    .hasSize(written);
        }
    }

    /** Reads what is there and sets something else; the number of writes that were not stale. */
    private static int write(Shop shop, Random random) {
        TestClient client = new TestClient(shop);
        int written = 0;
        for (int i = 0; i < 50; i++) {
            int from = shop.available("A-1", "Cellar").orElseThrow();
            JsonNode answer = client.query(
                    SET,
                    Map.of(
                            "item",
                                    "gid://shopify/InventoryItem/"
                                            + shop.merchant().itemNumber("A-1"),
                            "location",
                                    "gid://shopify/Location/" + shop.merchant().locationNumber("Cellar"),
                            "from", from,
                            "to", from + 1 + random.nextInt(9),
                            "key", "k-" + random.nextLong()));
            JsonNode errors = answer.at("/data/inventorySetQuantities/userErrors");
            assertThat(errors.isArray()).as(answer.toString()).isTrue();
            written += errors.isEmpty() ? 1 : 0;
        }
        return written;
    }

    private static int repeat(Runnable work) {
        for (int i = 0; i < 100; i++) {
            work.run();
        }
        return 100;
    }
}

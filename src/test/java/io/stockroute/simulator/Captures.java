package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.state.ShopSettings;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A shop whose answers are held beside those that were captured from Shopify. */
abstract class Captures {
    Simulator simulator;
    Shop shop;
    TestClient client;

    @BeforeEach
    void start() {
        simulator = Simulator.start();
        shop = simulator.addShop(
                "main.myshopify.com",
                ShopSettings.defaults().withStrictAddresses().withBulkDelay(Duration.ofHours(1)));
        client = new TestClient(shop);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    static void same(JsonNode captured, JsonNode answer, String... ignored) {
        String[] all = java.util.Arrays.copyOf(ignored, ignored.length + 1);
        all[ignored.length] = "throttleStatus";
        assertThat(Shape.differences(Objects.requireNonNull(captured), answer, all))
                .as("%s%nanswered: %s", captured, answer)
                .isEmpty();
    }
}

package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.state.product.VariantSpec;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The bodies of webhooks beside real ones and Shopify's examples. */
class BodiesTest {
    @Test
    void levelsLookLikeTheRealOnes() {
        JsonNode real = Captured.file("webhook-payloads/inventory_levels_update.real.json");
        JsonNode body = body("INVENTORY_LEVELS_UPDATE", shop -> shop.setStock("A-1", "Cellar", 0));
        assertThat(Shape.differences(real.get(0), body)).isEmpty();
    }

    @Test
    void anUntrackedItemHasNoAvailable() {
        JsonNode body = body("INVENTORY_LEVELS_UPDATE", shop -> {
            shop.merchant().setTracked("A-1", false);
            shop.setStock("A-1", "Cellar", 3);
        });
        assertThat(body.get("available").isNull()).isTrue();
    }

    @Test
    void itemsAndLocationsLookLikeTheExamples() {
        JsonNode item = body("INVENTORY_ITEMS_UPDATE", shop -> shop.merchant().renameSku("A-1", "A-2"));
        assertThat(Shape.differences(
                        Captured.file("webhook-payloads/inventory_item.rest-2026-07.example.json"), item, "cost"))
                .isEmpty();
        JsonNode location = body("LOCATIONS_UPDATE", shop -> shop.merchant().renameLocation("Cellar", "Loft"));
        assertThat(Shape.differences(
                        Captured.file("webhook-payloads/location.rest-2026-07.example.json"), location, "name"))
                .isEmpty();
    }

    @Test
    void productsHaveTheKeysOfTheExample() {
        JsonNode example = Captured.file("webhook-payloads/product.rest-2026-07.example.json");
        JsonNode product = body("PRODUCTS_UPDATE", shop -> shop.merchant().setBarcode("A-1", "4711"));
        assertThat(Shape.differences(example, product, "variants", "options", "images", "image", "status"))
                .isEmpty();
        assertThat(Shape.differences(
                        example.at("/variants/0"),
                        product.at("/variants/0"),
                        "presentment_prices",
                        "compare_at_price",
                        "image_id",
                        "weight"))
                .isEmpty();
        assertThat(Shape.differences(example.at("/options/0"), product.at("/options/0"), "name", "values"))
                .isEmpty();
    }

    private static JsonNode body(String topic, Consumer<Shop> work) {
        try (Simulator simulator = Simulator.start();
                WebhookReceiver receiver = new WebhookReceiver()) {
            Shop shop = simulator.addShop("main.myshopify.com");
            shop.addLocation("Cellar");
            shop.addProduct(
                    "tee", "Tee", VariantSpec.of("A-1").option("Size", "S").stock("Cellar", 5));
            new TestClient(shop)
                    .query(
                            "mutation { webhookSubscriptionCreate(topic: %s, webhookSubscription: {uri: \"%s\"}) { userErrors { message } } }"
                                    .formatted(topic, receiver.url()));
            work.accept(shop);
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> !receiver.received().isEmpty());
            return receiver.received().get(receiver.received().size() - 1).json();
        }
    }
}

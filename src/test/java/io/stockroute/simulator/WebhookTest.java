package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.state.ShopSettings;
import io.stockroute.simulator.state.product.VariantSpec;
import io.stockroute.simulator.webhook.Delivery;
import io.stockroute.simulator.webhook.Signature;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest {
    private static final String SUBSCRIBE = """
            mutation($topic: WebhookSubscriptionTopic!, $input: WebhookSubscriptionInput!) {
              webhookSubscriptionCreate(topic: $topic, webhookSubscription: $input) {
                webhookSubscription { id topic uri name }
                userErrors { field message }
              }
            }""";
    private static final Duration BOUND = Duration.ofMinutes(2);

    private final WebhookReceiver receiver = new WebhookReceiver();
    private Simulator simulator;
    private Shop shop;
    private TestClient client;

    @BeforeEach
    void start() {
        simulator = Simulator.builder().webhookRetryBase(Duration.ofMillis(5)).start();
        shop = simulator.addShop("main.myshopify.com", ShopSettings.defaults().withSecret("s3cret"));
        shop.addLocation("Cellar");
        shop.addProduct("tee", "Tee", VariantSpec.of("A-1").stock("Cellar", 5));
        client = new TestClient(shop);
    }

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
    }

    @Test
    void aDeliveryHasShopifysHeadersAndASignatureOverTheRawBody() {
        subscribe("INVENTORY_LEVELS_UPDATE", Map.of("uri", receiver.url(), "name", "levels"));
        shop.setStock("A-1", "Cellar", 3);
        idle();

        WebhookReceiver.Received delivery = receiver.received().get(0);
        assertThat(delivery.header("X-Shopify-Topic")).isEqualTo("inventory_levels/update");
        assertThat(delivery.header("X-Shopify-Hmac-Sha256")).isEqualTo(Signature.of(delivery.body(), "s3cret"));
        assertThat(delivery.header("X-Shopify-Shop-Domain")).isEqualTo("main.myshopify.com");
        assertThat(delivery.header("X-Shopify-API-Version")).isEqualTo("2026-10");
        assertThat(delivery.header("X-Shopify-Name")).isEqualTo("levels");
        assertThat(delivery.header("X-Shopify-Webhook-Id")).isNotBlank();
        assertThat(delivery.header("X-Shopify-Event-Id")).isNotBlank();
        assertThat(delivery.header("X-Shopify-Triggered-At")).isNotBlank();
        assertThat(delivery.json().get("available").asInt()).isEqualTo(3);
        assertThat(delivery.json().get("inventory_item_id").asLong()).isGreaterThan(1L << 53);
    }

    @Test
    void theBodyIsBuiltWhenItIsSentAndStaysTheSameOverRetries() {
        subscribe("INVENTORY_LEVELS_UPDATE", Map.of("uri", receiver.url()));
        shop.faults().delayDeliveries(1, Duration.ofMillis(500), Duration.ofMillis(500));
        receiver.answers(500);
        shop.setStock("A-1", "Cellar", 3);
        shop.faults().clear();
        shop.faults().next(1, Fault.DROP_DELIVERY);
        shop.setStock("A-1", "Cellar", 2);
        await().atMost(BOUND).until(() -> receiver.received().size() >= 2);
        shop.faults().next(1, Fault.DROP_DELIVERY);
        shop.setStock("A-1", "Cellar", 1);
        receiver.answers(200);
        idle();

        assertThat(receiver.received())
                .allSatisfy(
                        one -> assertThat(one.json().get("available").asInt()).isEqualTo(2));
        assertThat(receiver.received().stream().map(one -> one.header("X-Shopify-Webhook-Id")))
                .containsOnly(receiver.received().get(0).header("X-Shopify-Webhook-Id"));
    }

    @Test
    void afterEightFailedRetriesTheSubscriptionIsRemoved() {
        subscribe("INVENTORY_LEVELS_UPDATE", Map.of("uri", receiver.url()));
        receiver.answers(503);
        shop.setStock("A-1", "Cellar", 3);
        idle();

        assertThat(receiver.received()).hasSize(9);
        assertThat(shop.subscriptions()).isEmpty();
        assertThat(shop.deliveries().get(0).outcome()).isEqualTo(Delivery.Outcome.FAILED);
    }

    @Test
    void deliveriesCanBeDroppedAndRepeated() {
        subscribe("INVENTORY_LEVELS_UPDATE", Map.of("uri", receiver.url()));
        shop.faults().delays(Duration.ZERO, Duration.ofMillis(5));
        shop.faults().next(1, Fault.DROP_DELIVERY).next(1, Fault.DUPLICATE_DELIVERY);
        shop.setStock("A-1", "Cellar", 3);
        shop.setStock("A-1", "Cellar", 2);
        idle();

        assertThat(receiver.received()).hasSize(2);
        assertThat(receiver.received().get(0).header("X-Shopify-Webhook-Id"))
                .isEqualTo(receiver.received().get(1).header("X-Shopify-Webhook-Id"));
        assertThat(shop.deliveries())
                .extracting(Delivery::outcome)
                .containsExactly(Delivery.Outcome.DROPPED, Delivery.Outcome.DELIVERED);
    }

    @Test
    void aReorderedDeliveryBringsAnOldValueLate() {
        subscribe("INVENTORY_LEVELS_UPDATE", Map.of("uri", receiver.url()));
        shop.faults().delays(Duration.ofMillis(500), Duration.ofMillis(500));
        shop.faults().next(1, Fault.REORDER_DELIVERY);
        shop.setStock("A-1", "Cellar", 3);
        shop.setStock("A-1", "Cellar", 2);
        idle();

        assertThat(receiver.received().stream()
                        .map(one -> one.json().get("available").asInt()))
                .containsExactly(2, 3);
    }

    @Test
    void writesThroughTheApiComeBackAsEchoes() {
        subscribe("INVENTORY_LEVELS_UPDATE", Map.of("uri", receiver.url()));
        client.query(
                "mutation { inventorySetQuantities(input: {name: \"available\", reason: \"correction\", quantities:"
                        + " [{inventoryItemId: \"gid://shopify/InventoryItem/%d\", locationId:"
                                .formatted(shop.merchant().itemNumber("A-1"))
                        + " \"gid://shopify/Location/%d\", quantity: 9, changeFromQuantity: 5}]})"
                                .formatted(shop.merchant().locationNumber("Cellar"))
                        + " @idempotent(key: \"k\") { userErrors { message } } }");
        idle();

        assertThat(receiver.received().get(0).json().get("available").asInt()).isEqualTo(9);
    }

    @Test
    void anOldSecretContinuesSigningForAWhile() {
        subscribe("INVENTORY_LEVELS_UPDATE", Map.of("uri", receiver.url()));
        shop.rotateSecret("new", true);
        shop.setStock("A-1", "Cellar", 3);
        idle();
        shop.rotateSecret("newest", false);
        shop.setStock("A-1", "Cellar", 2);
        idle();

        List<WebhookReceiver.Received> all = receiver.received();
        assertThat(all.get(0).header("X-Shopify-Hmac-Sha256"))
                .isEqualTo(Signature.of(all.get(0).body(), "s3cret"));
        assertThat(all.get(1).header("X-Shopify-Hmac-Sha256"))
                .isEqualTo(Signature.of(all.get(1).body(), "newest"));
    }

    @Test
    void everyTopicIsSent() {
        List<String> topics = List.of(
                "PRODUCTS_CREATE",
                "PRODUCTS_UPDATE",
                "PRODUCTS_DELETE",
                "LOCATIONS_CREATE",
                "LOCATIONS_UPDATE",
                "LOCATIONS_ACTIVATE",
                "LOCATIONS_DEACTIVATE",
                "LOCATIONS_DELETE",
                "INVENTORY_ITEMS_CREATE",
                "INVENTORY_ITEMS_UPDATE",
                "INVENTORY_ITEMS_DELETE",
                "INVENTORY_LEVELS_CONNECT",
                "INVENTORY_LEVELS_DISCONNECT",
                "INVENTORY_LEVELS_UPDATE",
                "ORDERS_CREATE",
                "APP_UNINSTALLED");
        topics.forEach(topic -> subscribe(topic, Map.of("uri", receiver.url())));
        Merchant merchant = shop.merchant();
        shop.addLocation("Attic");
        merchant.renameLocation("Attic", "Loft");
        merchant.connect("A-1", "Loft", 2);
        merchant.disconnect("A-1", "Loft");
        merchant.deactivateLocation("Loft");
        merchant.activateLocation("Loft");
        merchant.deleteLocation("Loft");
        long product = shop.addProduct("cap", "Cap", VariantSpec.of("C-1"));
        merchant.renameSku("C-1", "C-2");
        merchant.deleteProduct(product);
        shop.sell("A-1", 1);
        idle();
        shop.uninstallApp();
        idle();

        assertThat(receiver.received().stream()
                        .map(one ->
                                one.header("X-Shopify-Topic").replace('/', '_').toUpperCase(java.util.Locale.ROOT)))
                .contains(topics.toArray(String[]::new));
        assertThat(client.post("{ shop { id } }", Map.of()).statusCode()).isEqualTo(401);
    }

    private void subscribe(String topic, Map<String, Object> input) {
        JsonNode answer = client.query(SUBSCRIBE, Map.of("topic", topic, "input", input));
        assertThat(answer.at("/data/webhookSubscriptionCreate/userErrors"))
                .as(answer.toString())
                .isEmpty();
    }

    private void idle() {
        await().atMost(BOUND).until(simulator::deliveriesIdle);
    }
}

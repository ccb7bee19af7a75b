package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.WebhookReceiver.Received;
import io.stockroute.simulator.state.Gids;
import io.stockroute.simulator.state.product.VariantSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What subscribers hear of orders and draft orders that an app made. */
class DraftWebhookTest {
    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final List<String> TOPICS = List.of(
            "DRAFT_ORDERS_CREATE",
            "DRAFT_ORDERS_UPDATE",
            "DRAFT_ORDERS_DELETE",
            "ORDERS_CREATE",
            "INVENTORY_LEVELS_UPDATE");

    private final WebhookReceiver receiver = new WebhookReceiver();
    private Simulator simulator;
    private Shop shop;
    private TestClient client;

    @BeforeEach
    void start() {
        simulator = Simulator.start();
        shop = simulator.addShop("main.myshopify.com");
        shop.addLocation("Cellar");
        shop.addProduct("tee", "Tee", VariantSpec.of("A-1").withPrice("12.50").stock("Cellar", 5));
        client = new TestClient(shop);
        TOPICS.forEach(topic -> client.query(
                "mutation($topic: WebhookSubscriptionTopic!, $uri: String) { webhookSubscriptionCreate(topic: $topic, webhookSubscription: {uri: $uri}) { userErrors { message } } }",
                Map.of("topic", topic, "uri", receiver.url())));
    }

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
    }

    @Test
    void aDraftIsToldWhenItIsMadeCompletedAndDeleted() {
        long first = draft("{tags: [\"stockroute-1\"], lineItems: [LINE]}");
        JsonNode made = heard("draft_orders/create").json();
        assertThat(made.get("id").asLong()).isEqualTo(first);
        assertThat(made.get("status").asText()).isEqualTo("open");
        assertThat(made.get("tags").asText()).isEqualTo("stockroute-1");
        assertThat(made.get("total_price").asText()).isEqualTo("25.00");

        long order = shop.merchant().drafts().complete(first);
        JsonNode done = heard("draft_orders/update").json();
        assertThat(done.get("status").asText()).isEqualTo("completed");
        assertThat(done.get("order_id").asLong()).isEqualTo(order);
        JsonNode sold = heard("orders/create").json();
        assertThat(sold.get("id").asLong()).isEqualTo(order);
        assertThat(sold.get("source_name").asText()).isEqualTo("shopify_draft_order");
        assertThat(heard("inventory_levels/update").json().get("available").asInt())
                .isEqualTo(3);

        long second = draft("{lineItems: [LINE]}");
        shop.merchant().drafts().delete(second);
        assertThat(heard("draft_orders/delete").json()).isEqualTo(TestClient.json("{\"id\":" + second + "}"));
    }

    @Test
    void theEndOfAReservationIsToldThoughNobodyLooks() {
        Instant until = Instant.now().plusMillis(300);
        draft("{reserveInventoryUntil: \"" + until + "\", lineItems: [LINE]}");

        await().atMost(BOUND).until(() -> available().size() == 2 && available().contains(5));
    }

    @Test
    void anOrderMadeByAnAppIsToldAsAnyOther() {
        client.query(
                "mutation { orderCreate(order: {sourceIdentifier: \"X-1\", lineItems: [LINE]}, options: {inventoryBehaviour: DECREMENT_IGNORING_POLICY}) { userErrors { message } } }"
                        .replace("LINE", line()));

        JsonNode order = heard("orders/create").json();
        assertThat(order.get("source_identifier").asText()).isEqualTo("X-1");
        assertThat(order.get("financial_status").isNull()).isTrue();
        assertThat(heard("inventory_levels/update").json().get("available").asInt())
                .isEqualTo(3);
    }

    private List<Integer> available() {
        return receiver.received().stream()
                .filter(each -> each.header("X-Shopify-Topic").equals("inventory_levels/update"))
                .map(each -> each.json().get("available").asInt())
                .toList();
    }

    private Received heard(String topic) {
        await().atMost(BOUND).until(() -> receiver.received().stream()
                .anyMatch(each -> each.header("X-Shopify-Topic").equals(topic)));
        return receiver.received().stream()
                .filter(each -> each.header("X-Shopify-Topic").equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private long draft(String input) {
        JsonNode answer =
                client.query("mutation { draftOrderCreate(input: INPUT) { draftOrder { id } userErrors { message } } }"
                        .replace("INPUT", input)
                        .replace("LINE", line()));
        return Gids.number(
                "DraftOrder", answer.at("/data/draftOrderCreate/draftOrder/id").asText());
    }

    private String line() {
        return "{quantity: 2, variantId: \"gid://shopify/ProductVariant/"
                + shop.merchant().variantNumber("A-1") + "\"}";
    }
}

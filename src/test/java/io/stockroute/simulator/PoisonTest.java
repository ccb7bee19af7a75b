package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.fault.Poison.Effect;
import io.stockroute.simulator.state.product.VariantSpec;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One poisoned record breaks every call that touches it, and no other. */
class PoisonTest extends TeeShop {
    private static final String LEVELS = """
            query ReadLevels($items: [ID!]!) { nodes(ids: $items) { ... on InventoryItem { id tracked } } }""";
    private static final String SET = """
            mutation SetQuantities($input: InventorySetQuantitiesInput!) {
              inventorySetQuantities(input: $input) @idempotent(key: "k-1") {
                inventoryAdjustmentGroup { id } userErrors { code field message } } }""";

    PoisonTest() {
        super("10.00");
    }

    @BeforeEach
    void aSecondProduct() {
        shop.addProduct("mug", "Mug", VariantSpec.of("B-1").stock("Main warehouse", 9));
    }

    @Test
    void oneItemBreaksTheReadsAndWritesOfAWholeBatchAndTheOthersGoThrough() {
        shop.records().poison("item:A-1", Effect.INTERNAL_ERROR);

        internalError(client.query(LEVELS, Map.of("items", List.of(item("A-1"), item("B-1")))));
        assertThat(client.query(LEVELS, Map.of("items", List.of(item("B-1"))))
                        .at("/data/nodes/0/id")
                        .asText())
                .isEqualTo(item("B-1"));
        internalError(set("A-1", "B-1"));
        assertThat(shop.available("B-1", "Main warehouse")).hasValue(9);
        assertThat(set("B-1").at("/data/inventorySetQuantities/userErrors")).isEmpty();
        assertThat(shop.available("B-1", "Main warehouse")).hasValue(7);
        internalError(
                client.query("mutation { inventoryActivate(inventoryItemId: \"" + item("A-1") + "\", locationId: \""
                        + location("Cellar") + "\") @idempotent(key: \"k-2\") { userErrors { message } } }"));
        internalError(client.query("{ location(id: \"" + location("Cellar")
                + "\") { inventoryLevels(first: 9) { nodes { id isActive } } } }"));
    }

    @Test
    void onceItIsWellAgainEverythingGoesThrough() {
        shop.records().poison("item:A-1", Effect.HTTP_500);
        assertThat(client.post(LEVELS, Map.of("items", List.of(item("A-1")))).statusCode())
                .isEqualTo(500);
        shop.records().heal("item:A-1");
        assertThat(client.query(LEVELS, Map.of("items", List.of(item("A-1")))).has("errors"))
                .isFalse();
        assertThat(set("A-1").at("/data/inventorySetQuantities/userErrors")).isEmpty();
    }

    @Test
    void ordersAreBrokenWhenReadPolledAndLookedFor() {
        long bad = shop.sell("A-1", 1);
        long good = shop.sell("B-1", 1);
        shop.records().poison("order:#1001", Effect.INTERNAL_ERROR);

        internalError(client.query("{ order(id: \"gid://shopify/Order/" + bad + "\") { name } }"));
        internalError(client.query("{ orders(first: 10, sortKey: UPDATED_AT) { nodes { id } } }"));
        internalError(client.query("{ orders(first: 10, query: \"name:1001\") { nodes { id } } }"));
        internalError(
                client.query("{ orderByIdentifier(identifier: {id: \"gid://shopify/Order/" + bad + "\"}) { name } }"));
        assertThat(client.query("{ order(id: \"gid://shopify/Order/" + good + "\") { name } }")
                        .at("/data/order/name")
                        .asText())
                .isEqualTo("#1002");
        assertThat(client.query("{ orders(first: 10, query: \"name:1002\") { nodes { id } } }")
                        .at("/data/orders/nodes"))
                .hasSize(1);
    }

    @Test
    void aCustomerIsBrokenByAddressBeforeItExists() {
        shop.records().poison("email:ada@example.com", Effect.INTERNAL_ERROR);
        internalError(customerSet("ada@example.com"));
        assertThat(shop.customers()).isEmpty();
        assertThat(customerSet("b-ada@example.com").at("/data/customerSet/userErrors"))
                .isEmpty();

        internalError(
                create("draftOrderCreate", "input: {email: \"ada@example.com\", lineItems: [" + customLine() + "]}"));
        assertThat(shop.draftOrders()).isEmpty();
        internalError(create("orderCreate", "order: {email: \"ada@example.com\", lineItems: [" + orderLine() + "]}"));
        assertThat(shop.orders()).isEmpty();
    }

    @Test
    void anOrderIsBrokenByItsSourceIdentifierBeforeItExistsAndWhenItIsLookedFor() {
        shop.records().poison("text:outlet/1001", Effect.HTTP_500);
        String order = "order: {sourceIdentifier: \"outlet/%s\", lineItems: [" + orderLine() + "]}";
        assertThat(post(mutation("orderCreate", order.formatted("1001"))).statusCode())
                .isEqualTo(500);
        assertThat(post("{ orders(first: 1, query: \"source_identifier:'outlet/1001'\") { nodes { id } } }")
                        .statusCode())
                .isEqualTo(500);
        assertThat(post(mutation("orderCreate", order.formatted("10011"))).statusCode())
                .isEqualTo(200);
        assertThat(shop.orders()).hasSize(1);
    }

    @Test
    void draftsProductsLocationsAndSubscriptionsAreBrokenToo() {
        create("draftOrderCreate", "input: {lineItems: [" + customLine() + "]}");
        shop.records().poison("draft:#D1", Effect.INTERNAL_ERROR);
        shop.records().poison("product:tee", Effect.INTERNAL_ERROR);
        shop.records().poison("location:Cellar", Effect.INTERNAL_ERROR);
        shop.records().poison("text:ORDERS_CREATE", Effect.INTERNAL_ERROR);

        internalError(
                client.query("{ nodes(ids: [\"" + shop.draftOrders().get(0).gid() + "\"]) { id } }"));
        long product = shop.merchant().productNumber("tee");
        internalError(client.query("{ product(id: \"gid://shopify/Product/" + product + "\") { handle } }"));
        internalError(client.query("{ products(first: 5) { nodes { id } } }"));
        internalError(client.query("{ locations(first: 5) { nodes { id } } }"));
        internalError(client.query("mutation { webhookSubscriptionCreate(topic: ORDERS_CREATE, webhookSubscription:"
                + " {uri: \"http://127.0.0.1:9/x\"}) { userErrors { message } } }"));
        assertThat(client.query("{ shop { id } }").has("data")).isTrue();
    }

    @Test
    void aBulkOperationThatMeetsTheRecordFails() {
        shop.records().poison("variant:A-1", Effect.TIMEOUT);
        String id = client.query(
                        "mutation { bulkOperationRunQuery(query: \"{ productVariants { edges { node { id } } } }\")"
                                + " { bulkOperation { id } userErrors { message } } }")
                .at("/data/bulkOperationRunQuery/bulkOperation/id")
                .asText();
        JsonNode ended = await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> client.query("{ bulkOperation(id: \"" + id + "\") { status errorCode url } }")
                                .at("/data/bulkOperation"),
                        each -> each.get("status").asText().equals("FAILED"));
        assertThat(ended.get("errorCode").asText()).isEqualTo("TIMEOUT");
        assertThat(ended.get("url").isNull()).isTrue();
    }

    @Test
    void aTimeoutHoldsTheConnectionUntilTheRecordIsWellOrTheBoundIsReached() {
        shop.records().poison("item:A-1", Effect.TIMEOUT);
        CompletableFuture<JsonNode> waiting =
                CompletableFuture.supplyAsync(() -> client.query(LEVELS, Map.of("items", List.of(item("A-1")))));
        await().atMost(Duration.ofMinutes(2)).until(() -> shop.calls().count("ReadLevels") == 1);
        assertThat(client.query("{ shop { id } }").has("data")).isTrue();
        assertThat(waiting).isNotDone();
        shop.records().heal("item:A-1");
        await().atMost(Duration.ofMinutes(2)).until(waiting::isCompletedExceptionally);

        shop.records().poison("item:A-1", Effect.TIMEOUT);
        shop.faults().poisons().hold(Duration.ofMillis(50));
        assertThatThrownBy(() -> set("A-1")).isInstanceOf(UncheckedIOException.class);
        assertThat(shop.available("A-1", "Main warehouse")).hasValue(2);
    }

    @Test
    void aTimeoutCanComeAfterTheCallWasExecuted() {
        shop.records().poison("item:A-1", Effect.TIMEOUT_AFTER);
        shop.faults().poisons().hold(Duration.ofMillis(50));
        assertThatThrownBy(() -> set("A-1")).isInstanceOf(UncheckedIOException.class);
        assertThat(shop.available("A-1", "Main warehouse")).hasValue(7);
    }

    @Test
    void anInternalErrorCanComeAfterTheCallWasExecuted() {
        shop.records().poison("text:outlet/1001", Effect.INTERNAL_ERROR_AFTER);
        String order = "order: {sourceIdentifier: \"outlet/1001\", lineItems: [" + orderLine() + "]}";
        internalError(create("orderCreate", order));
        assertThat(shop.orders()).hasSize(1);
        internalError(
                client.query("{ orders(first: 1, query: \"source_identifier:'outlet/1001'\") { nodes { id } } }"));
    }

    @Test
    void aRefusalIsAUserErrorAtTheInputThatNamesTheRecord() {
        shop.records().poison("item:A-1", Effect.REFUSED);
        shop.records().poison("email:ada@example.com", Effect.REFUSED);

        JsonNode error = set("B-1", "A-1").at("/data/inventorySetQuantities/userErrors/0");
        assertThat(error.get("code").asText()).isEqualTo("INVALID_INVENTORY_ITEM");
        assertThat(error.get("field").toString()).isEqualTo("[\"input\",\"quantities\",\"1\",\"inventoryItemId\"]");
        assertThat(shop.available("B-1", "Main warehouse")).hasValue(9);
        assertThat(customerSet("ada@example.com").at("/data/customerSet").toString())
                .contains("\"code\":\"INVALID\"", "Email is invalid", "\"customer\":null");
        assertThat(create("draftOrderCreate", "input: {email: \"ada@example.com\", lineItems: [" + customLine() + "]}")
                        .at("/data/draftOrderCreate/userErrors/0/field")
                        .toString())
                .isEqualTo("[\"email\"]");
        assertThat(client.query(LEVELS, Map.of("items", List.of(item("A-1")))).has("errors"))
                .isFalse();
    }

    @Test
    void oneOperationAloneCanBeBroken() {
        shop.records().poison("item:A-1", Effect.INTERNAL_ERROR, "inventorySetQuantities");
        internalError(set("A-1"));
        assertThat(client.query(LEVELS, Map.of("items", List.of(item("A-1")))).has("errors"))
                .isFalse();
    }

    @Test
    void whatIsPoisonedIsShownAndMistakesAreExplained() {
        shop.records().poison("item:A-1", Effect.HTTP_500);
        assertThat(shop.faults().describe().toString()).contains("item:A-1=http_500");
        assertThatThrownBy(() -> shop.records().poison("item:none", Effect.HTTP_500))
                .hasMessageContaining("none");
        assertThatThrownBy(() -> shop.records().poison("whatever", Effect.HTTP_500))
                .hasMessageContaining("item:SKU");
        assertThatThrownBy(() -> shop.records().heal("order:#1")).hasMessageContaining("item:A-1");
        shop.faults().clear();
        assertThat(set("A-1").at("/data/inventorySetQuantities/userErrors")).isEmpty();
    }

    private static void internalError(JsonNode answer) {
        assertThat(answer.at("/errors/0/extensions/code").asText())
                .as("%s", answer)
                .isEqualTo("INTERNAL_SERVER_ERROR");
        assertThat(answer.has("data")).isFalse();
    }

    private JsonNode set(String... skus) {
        List<Map<String, Object>> rows = java.util.Arrays.stream(skus)
                .map(sku -> Map.<String, Object>of(
                        "inventoryItemId", item(sku),
                        "locationId", location("Main warehouse"),
                        "quantity", 7,
                        "changeFromQuantity",
                                shop.available(sku, "Main warehouse").orElseThrow()))
                .toList();
        return client.query(
                SET, Map.of("input", Map.of("name", "available", "reason", "correction", "quantities", rows)));
    }

    private JsonNode customerSet(String email) {
        return client.query("mutation { customerSet(input: {email: \"" + email
                + "\"}) { customer { id } userErrors { code field message } } }");
    }

    private JsonNode create(String mutation, String arguments) {
        return client.query(mutation(mutation, arguments));
    }

    private static String mutation(String mutation, String arguments) {
        return "mutation { " + mutation + "(" + arguments + ") { userErrors { field message } } }";
    }

    private HttpResponse<String> post(String query) {
        return client.post(query, Map.of());
    }

    private static String customLine() {
        return "{title: \"Engraving\", quantity: 1, originalUnitPriceWithCurrency: {amount: \"3.00\", currencyCode: USD}}";
    }

    private static String orderLine() {
        return "{title: \"Engraving\", quantity: 1, priceSet: {shopMoney: {amount: \"3.00\", currencyCode: USD}}}";
    }

    private String item(String sku) {
        return "gid://shopify/InventoryItem/" + shop.merchant().itemNumber(sku);
    }

    private String location(String name) {
        return "gid://shopify/Location/" + shop.merchant().locationNumber(name);
    }
}

package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.state.order.OrderSpec;
import io.stockroute.simulator.state.product.VariantSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How orders are found. */
class OrderSearchTest {
    private final MovingClock clock = new MovingClock();
    private Simulator simulator;
    private Shop shop;
    private TestClient client;

    @BeforeEach
    void start() {
        simulator = Simulator.builder().clock(clock).start();
        shop = simulator.addShop("main.myshopify.com");
        shop.addLocation("Cellar");
        shop.addProduct("tee", "Tee", VariantSpec.of("A-1").stock("Cellar", 50));
        client = new TestClient(shop);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void searchFindsByWhatIsWrittenOnAnOrder() {
        shop.placeOrder(OrderSpec.of("A-1", 1).sourceIdentifier("stockroute-7").tag("stockroute"));
        shop.placeOrder(OrderSpec.of("A-1", 1).tag("stockroute-8").test(true));
        long third = shop.placeOrder(OrderSpec.of("A-1", 1).email("ada@example.com"));
        shop.merchant().cancelOrder(third, true);
        assertThat(found("source_identifier:'stockroute-7'")).containsExactly("#1001");
        assertThat(found("tag:'stockroute-8'")).containsExactly("#1002");
        assertThat(found("name:1002")).containsExactly("#1002");
        assertThat(found("name:'#1003'")).containsExactly("#1003");
        assertThat(found("test:true")).containsExactly("#1002");
        assertThat(found("status:open")).containsExactly("#1001", "#1002");
        assertThat(found("status:cancelled")).containsExactly("#1003");
        assertThat(found("financial_status:refunded")).containsExactly("#1003");
        assertThat(found("email:ada@example.com")).containsExactly("#1003");
        assertThat(found("sku:A-1 test:false")).containsExactly("#1001", "#1003");
        assertThat(client.query("{ ordersCount(query: \"sku:A-1\", limit: 2) { count precision } }")
                        .at("/data/ordersCount")
                        .toString())
                .isEqualTo("{\"count\":2,\"precision\":\"AT_LEAST\"}");
    }

    @Test
    void searchGoesByWordsSoItFindsMoreThanWhatIsEqual() {
        shop.placeOrder(OrderSpec.of("A-1", 1).tag("stockroute"));
        shop.placeOrder(OrderSpec.of("A-1", 1).tag("stockroute-7"));
        shop.placeOrder(OrderSpec.of("A-1", 1).tag("stockroute-7-b"));
        shop.placeOrder(OrderSpec.of("A-1", 1).tag("stockroute-77"));
        assertThat(found("tag:'stockroute-7'")).containsExactly("#1002", "#1003");
    }

    @Test
    void changesAreFoundByTheTimeOfTheLastOne() {
        long first = shop.sell("A-1", 1);
        clock.advance(Duration.ofMinutes(5));
        shop.sell("A-1", 1);
        assertThat(found("updated_at:>='2026-11-23T10:05:00Z'")).containsExactly("#1002");
        clock.advance(Duration.ofMinutes(5));
        shop.merchant().editOrder(first, "A-1", 0);
        assertThat(found("updated_at:>='2026-11-23T10:05:00Z'")).containsExactly("#1002", "#1001");
        assertThat(found("created_at:>'2026-11-23T10:00:00Z'")).containsExactly("#1002");
    }

    @Test
    void aLateIndexHidesNewOrdersFromSearchButNotFromTheirId() {
        shop.faults().searchLateness(Duration.ofSeconds(30));
        define();
        long order = shop.placeOrder(OrderSpec.of("A-1", 1).metafield("$app:ours", "origin", "id", "x-1"));
        assertThat(found("name:1001")).isEmpty();
        assertThat(found("")).isEmpty();
        assertThat(client.query("{ order(id: \"gid://shopify/Order/%d\") { name } }".formatted(order))
                        .at("/data/order/name")
                        .asText())
                .isEqualTo("#1001");
        assertThat(byIdentifier("x-1").at("/data/orderByIdentifier/name").asText())
                .isEqualTo("#1001");
        clock.advance(Duration.ofSeconds(30));
        assertThat(found("name:1001")).containsExactly("#1001");
    }

    @Test
    void aUniqueMetafieldFindsItsOrderOrNone() {
        define();
        shop.placeOrder(OrderSpec.of("A-1", 1).metafield("$app:ours", "origin", "id", "x-1"));
        assertThat(byIdentifier("x-1").at("/data/orderByIdentifier/name").asText())
                .isEqualTo("#1001");
        JsonNode none = byIdentifier("x-2");
        assertThat(none.at("/data/orderByIdentifier").isNull()).isTrue();
        assertThat(none.has("errors")).isFalse();
    }

    @Test
    void withoutADefinitionTheLookUpIsRefused() {
        JsonNode answer = byIdentifier("x-1");
        assertThat(answer.at("/data/orderByIdentifier").isNull()).isTrue();
        assertThat(answer.at("/errors/0/message").asText())
                .isEqualTo("Metafield definition of type 'id' is required when using custom ids.");
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("NOT_FOUND");
    }

    @Test
    void ordersComeByTheTimeTheyWereProcessedInPages() {
        shop.placeOrder(OrderSpec.of("A-1", 1));
        shop.placeOrder(OrderSpec.of("A-1", 1).processedAt(clock.instant().minusSeconds(60)));
        JsonNode page = client.query("{ orders(first: 1) { nodes { name } pageInfo { hasNextPage endCursor } } }")
                .at("/data/orders");
        assertThat(page.at("/nodes/0/name").asText()).isEqualTo("#1002");
        JsonNode next = client.query("{ orders(first: 1, after: \"%s\") { nodes { name } pageInfo { hasNextPage } } }"
                        .formatted(page.at("/pageInfo/endCursor").asText()))
                .at("/data/orders");
        assertThat(next.at("/nodes/0/name").asText()).isEqualTo("#1001");
        assertThat(next.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    private void define() {
        JsonNode answer = client.query(
                "mutation { metafieldDefinitionCreate(definition: {name: \"Origin\", namespace: \"$app:ours\","
                        + " key: \"origin\", type: \"id\", ownerType: ORDER}) { userErrors { message } } }");
        assertThat(answer.at("/data/metafieldDefinitionCreate/userErrors")).isEmpty();
    }

    private JsonNode byIdentifier(String value) {
        return client.query(
                "query Find($value: String!) { orderByIdentifier(identifier: {customId: {namespace: \"$app:ours\","
                        + " key: \"origin\", value: $value}}) { id name } }",
                Map.of("value", value));
    }

    private List<String> found(String query) {
        JsonNode answer = client.query(
                "query Search($query: String!) { orders(first: 50, query: $query, sortKey: UPDATED_AT) { nodes { name } } }",
                Map.of("query", query));
        List<String> names = new ArrayList<>();
        answer.at("/data/orders/nodes")
                .forEach(node -> names.add(node.get("name").asText()));
        return names;
    }
}

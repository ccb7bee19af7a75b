package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Orders that an app ships and edits, and drafts that it changes. */
class OrderWorkTest extends OrderCalls {
    private static final String SHIP = """
            mutation F($f: FulfillmentInput!) { fulfillmentCreate(fulfillment: $f) {
              fulfillment { id name status trackingInfo(first: 5) { number company url } } userErrors { field message } } }""";
    private static final String EDIT = """
            mutation E($id: ID!) { orderEditBegin(id: $id) { calculatedOrder { id
              lineItems(first: 9) { nodes { id quantity editableQuantity } } } userErrors { field message } } }""";

    @Test
    void aPartIsShippedThenTheRest() {
        long number = shop.placeOrder(OrderSpec.of("A-1", 2));
        JsonNode first = ship(number, 1);
        assertThat(first.at("/fulfillment/name").asText()).isEqualTo("#1001-F1");
        assertThat(first.at("/fulfillment/trackingInfo/1/number").asText()).isEqualTo("Z-2");
        assertThat(counted("Main warehouse")).containsExactly(0, 1, 1);
        assertThat(ship(number, 2).at("/userErrors/0/message").asText())
                .isEqualTo("Invalid fulfillment order line item quantity requested.");
        assertThat(ship(number, 1).at("/fulfillment/name").asText()).isEqualTo("#1001-F2");
        assertThat(ship(number, 1).at("/userErrors/0/message").asText())
                .endsWith("has an unfulfillable status= closed.");
        assertThat(counted("Main warehouse")).containsExactly(0, 0, 0);
        assertThat(order(number).life().closedAt()).isNotNull();
    }

    @Test
    void aCancelledShipmentIsToBeShippedAgain() {
        long number = shop.placeOrder(OrderSpec.of("A-1", 2));
        String id = ship(number, 2).at("/fulfillment/id").asText();
        for (int i = 0; i < 2; i++) {
            JsonNode answer = client.query(
                    "mutation X($id: ID!) { fulfillmentCancel(id: $id) { fulfillment { status } userErrors { message } } }",
                    Map.of("id", id));
            assertThat(answer.at("/data/fulfillmentCancel/fulfillment/status").asText())
                    .isEqualTo("CANCELLED");
        }
        assertThat(counted("Main warehouse")).containsExactly(0, 2, 2);
        assertThat(order(number).life().fulfillmentOrders()).hasSize(2);
        assertThat(order(number).life().closedAt()).isNull();
    }

    @Test
    void anEditIsSeenWhenItIsCommitted() {
        long number = shop.placeOrder(OrderSpec.of("A-1", 2));
        JsonNode begun = client.query(EDIT, Map.of("id", "gid://shopify/Order/" + number))
                .at("/data/orderEditBegin/calculatedOrder");
        String id = begun.get("id").asText();
        Map<String, Object> line =
                Map.of("id", id, "line", begun.at("/lineItems/nodes/0/id").asText());
        JsonNode set = client.query("""
                mutation S($id: ID!, $line: ID!) { orderEditSetQuantity(id: $id, lineItemId: $line, quantity: 1, restock: true) {
                  calculatedLineItem { quantity restocking } calculatedOrder { totalPriceSet { shopMoney { amount } } }
                  userErrors { field message } } }""", line);
        assertThat(set.at("/data/orderEditSetQuantity/calculatedLineItem/restocking")
                        .asBoolean())
                .isTrue();
        assertThat(set.at("/data/orderEditSetQuantity/calculatedOrder/totalPriceSet/shopMoney/amount")
                        .asText())
                .isEqualTo("12.5");
        JsonNode added = client.query(
                """
                mutation A($id: ID!, $v: ID!) { orderEditAddVariant(id: $id, variantId: $v, quantity: 3, allowDuplicates: true) {
                  calculatedLineItem { id quantity } userErrors { field message } } }""",
                Map.of(
                        "id",
                        id,
                        "v",
                        "gid://shopify/ProductVariant/" + shop.merchant().variantNumber("A-1")));
        String newLine =
                added.at("/data/orderEditAddVariant/calculatedLineItem/id").asText();
        client.query("""
                mutation D($id: ID!, $line: ID!) { orderEditAddLineItemDiscount(id: $id, lineItemId: $line,
                  discount: {fixedValue: {amount: "2.50", currencyCode: USD}, description: "As sold"}) {
                  userErrors { field message } } }""", Map.of("id", id, "line", newLine));
        assertThat(counted("Main warehouse")).containsExactly(0, 2, 2);

        JsonNode done = client.query("""
                mutation K($id: ID!) { orderEditCommit(id: $id, notifyCustomer: false) { successMessages
                  order { edited displayFinancialStatus currentTotalPriceSet { shopMoney { amount } }
                    lineItems(first: 9) { nodes { quantity currentQuantity } } } userErrors { message } } }""", Map.of("id", id)).at("/data/orderEditCommit");
        assertThat(done.at("/order/lineItems/nodes/0/quantity").asInt()).isEqualTo(2);
        assertThat(done.at("/order/lineItems/nodes/0/currentQuantity").asInt()).isEqualTo(1);
        assertThat(done.at("/order/lineItems/nodes/1/quantity").asInt()).isEqualTo(3);
        assertThat(done.at("/order/currentTotalPriceSet/shopMoney/amount").asText())
                .isEqualTo("42.5");
        assertThat(done.at("/order/displayFinancialStatus").asText()).isEqualTo("PARTIALLY_PAID");
        assertThat(counted("Main warehouse")).containsExactly(1, 1, 2);
        assertThat(counted("Cellar")).containsExactly(2, 3, 5);
        JsonNode again = client.query(
                "mutation K($id: ID!) { orderEditCommit(id: $id) { userErrors { message } } }", Map.of("id", id));
        assertThat(again.at("/data/orderEditCommit/userErrors/0/message").asText())
                .isEqualTo("The calculated order does not exist.");
    }

    @Test
    void aDraftIsChangedCompletedOnceAndDeleted() {
        String id = client.query("""
                mutation { draftOrderCreate(input: {note: "first", tags: ["a"],
                  lineItems: [{title: "Thing", quantity: 1, originalUnitPrice: "5.00"}]}) { draftOrder { id } } }""").at("/data/draftOrderCreate/draftOrder/id").asText();
        JsonNode changed = client.query("""
                mutation U($id: ID!) { draftOrderUpdate(id: $id, input: {note: "second"}) {
                  draftOrder { note2 tags lineItems(first: 5) { nodes { title } } } userErrors { field message } } }""", Map.of("id", id)).at("/data/draftOrderUpdate/draftOrder");
        assertThat(changed.get("note2").asText()).isEqualTo("second");
        assertThat(changed.at("/tags/0").asText()).isEqualTo("a");
        assertThat(changed.at("/lineItems/nodes/0/title").asText()).isEqualTo("Thing");
        String complete =
                "mutation C($id: ID!) { draftOrderComplete(id: $id) { draftOrder { status order { id } } userErrors { field message } } }";
        JsonNode done = client.query(complete, Map.of("id", id)).at("/data/draftOrderComplete");
        assertThat(done.at("/draftOrder/status").asText()).isEqualTo("COMPLETED");
        JsonNode again = client.query(complete, Map.of("id", id)).at("/data/draftOrderComplete");
        assertThat(again.at("/userErrors/0/message").asText()).isEqualTo("This order has been paid");
        assertThat(again.at("/draftOrder/order/id")).isEqualTo(done.at("/draftOrder/order/id"));
        assertThat(shop.orders()).hasSize(1);
    }

    private JsonNode ship(long number, int quantity) {
        var from = order(number).life().fulfillmentOrders().get(0);
        Map<String, Object> group = Map.of(
                "fulfillmentOrderId",
                from.gid(),
                "fulfillmentOrderLineItems",
                List.of(Map.of("id", from.lines().get(0).gid(), "quantity", quantity)));
        Map<String, Object> input = Map.of(
                "lineItemsByFulfillmentOrder",
                List.of(group),
                "trackingInfo",
                Map.of("company", "UPS", "numbers", List.of("Z-1", "Z-2")));
        return client.query(SHIP, Map.of("f", input)).at("/data/fulfillmentCreate");
    }

    private Order order(long number) {
        return shop.order(number).orElseThrow();
    }

    /** available, committed, on_hand */
    private List<Integer> counted(String location) {
        return List.of("available", "committed", "on_hand").stream()
                .map(name -> shop.merchant().quantity("A-1", location, name))
                .toList();
    }
}

package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.state.OpenQuestion;
import io.stockroute.simulator.state.order.OrderSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From which location an order is shipped, and where its units are counted. */
class OrderPlaceTest extends OrderCalls {
    private static final String READ = """
            query Place($id: ID!) { order(id: $id) {
              displayFulfillmentStatus closed
              physicalLocation { name } retailLocation { name }
              fulfillments(first: 5) { name status location { name } trackingInfo(first: 5) { number company } }
              fulfillmentOrders(first: 5) { nodes { id status assignedLocation { name location { id } }
                supportedActions { action }
                lineItems(first: 5) { nodes { id totalQuantity remainingQuantity inventoryItemId lineItem { id } } } } }
              lineItems(first: 5) { nodes { id quantity currentQuantity unfulfilledQuantity } } } }""";
    private static final String MOVE = """
            mutation Move($id: ID!, $to: ID!, $lines: [FulfillmentOrderLineItemInput!]) {
              fulfillmentOrderMove(id: $id, newLocationId: $to, fulfillmentOrderLineItems: $lines) {
                movedFulfillmentOrder { id assignedLocation { name } lineItems(first: 5) { nodes { remainingQuantity } } }
                remainingFulfillmentOrder { id assignedLocation { name } lineItems(first: 5) { nodes { remainingQuantity } } }
                userErrors { code field message } } }""";

    @Test
    void anOrderIsShippedFromWhereItsUnitsAreTaken() {
        JsonNode order = read(shop.placeOrder(OrderSpec.of("A-1", 3)));

        assertThat(order.at("/fulfillmentOrders/nodes/0/assignedLocation/name").asText())
                .isEqualTo("Cellar");
        assertThat(order.at("/fulfillmentOrders/nodes/0/status").asText()).isEqualTo("OPEN");
        assertThat(order.at("/fulfillmentOrders/nodes/0/lineItems/nodes/0/remainingQuantity")
                        .asInt())
                .isEqualTo(3);
        assertThat(order.at("/physicalLocation/name").asText()).isEqualTo("Cellar");
        assertThat(order.at("/displayFulfillmentStatus").asText()).isEqualTo("UNFULFILLED");
        assertThat(counted("Cellar")).containsExactly(2, 3, 5);
    }

    @Test
    void linesThatAreTakenFromTwoPlacesAreShippedByBoth() {
        JsonNode order = read(shop.placeOrder(OrderSpec.of(lineOf(2), lineOf(1))));
        assertThat(order.at("/fulfillmentOrders/nodes").findValuesAsText("name"))
                .containsExactly("Main warehouse", "Cellar");
    }

    @Test
    void whatIsSoldOverTheCounterIsTakenThereAndGone() {
        JsonNode order = read(shop.placeOrder(OrderSpec.of("A-1", 2).soldAt("Cellar")));

        assertThat(order.at("/displayFulfillmentStatus").asText()).isEqualTo("FULFILLED");
        assertThat(order.at("/retailLocation/name").asText()).isEqualTo("Cellar");
        assertThat(order.at("/closed").asBoolean()).isTrue();
        assertThat(order.at("/fulfillments/0/name").asText()).isEqualTo("#1001-F1");
        assertThat(order.at("/fulfillments/0/location/name").asText()).isEqualTo("Cellar");
        assertThat(order.at("/fulfillmentOrders/nodes/0/status").asText()).isEqualTo("CLOSED");
        assertThat(order.at("/fulfillmentOrders/nodes/0/supportedActions")).isEmpty();
        assertThat(order.at("/lineItems/nodes/0/unfulfilledQuantity").asInt()).isZero();
        assertThat(counted("Cellar")).containsExactly(3, 0, 3);
        assertThat(counted("Main warehouse")).containsExactly(2, 0, 2);
    }

    @Test
    void anAppsOrderMayBeShippedAlreadyFromAGivenLocation() {
        JsonNode order = shippedFromCellar();

        assertThat(order.at("/displayFulfillmentStatus").asText()).isEqualTo("FULFILLED");
        assertThat(order.at("/fulfillments/0/location/name").asText()).isEqualTo("Cellar");
        assertThat(order.at("/fulfillments/0/trackingInfo/0/number").asText()).isEqualTo("Z-1");
        assertThat(counted("Cellar")).containsExactly(4, 0, 4);
        assertThat(counted("Main warehouse")).containsExactly(2, 0, 2);
    }

    @Test
    void orItsUnitsAreTakenWhereAnyOrderWouldTakeThem() {
        shop.merchant().orders().terms().answerOtherwise(OpenQuestion.FULFILLED_ORDERS_TAKE_BY_ROUTING);
        JsonNode order = shippedFromCellar();

        assertThat(order.at("/fulfillments/0/location/name").asText()).isEqualTo("Cellar");
        assertThat(counted("Cellar")).containsExactly(5, 0, 5);
        assertThat(counted("Main warehouse")).containsExactly(1, 0, 1);
    }

    @Test
    void anOrderThatLeavesStockAloneIsShippedFromSomewhereAllTheSame() {
        JsonNode order = read(number(created(order(line(3)), "BYPASS")));
        assertThat(order.at("/fulfillmentOrders/nodes/0/assignedLocation/name").asText())
                .isEqualTo("Cellar");
        shop.merchant().orders().ship(shop.orders().get(0).number());
        assertThat(counted("Cellar")).containsExactly(5, 0, 5);
    }

    @Test
    void aMoveTakesTheUnitsAlong() {
        long number = shop.placeOrder(OrderSpec.of("A-1", 2));
        JsonNode answer = move(read(number), "Cellar", null);

        assertThat(answer.get("userErrors")).isEmpty();
        assertThat(answer.at("/movedFulfillmentOrder/assignedLocation/name").asText())
                .isEqualTo("Cellar");
        assertThat(answer.get("remainingFulfillmentOrder").isNull()).isTrue();
        assertThat(read(number).at("/fulfillmentOrders/nodes")).hasSize(1);
        assertThat(counted("Main warehouse")).containsExactly(2, 0, 2);
        assertThat(counted("Cellar")).containsExactly(3, 2, 5);
    }

    @Test
    void aPartThatIsMovedBecomesAFulfillmentOrderOfItsOwn() {
        JsonNode order = read(shop.placeOrder(OrderSpec.of("A-1", 2)));
        String line =
                order.at("/fulfillmentOrders/nodes/0/lineItems/nodes/0/id").asText();
        JsonNode answer = move(order, "Cellar", List.of(Map.of("id", line, "quantity", 1)));

        assertThat(answer.at("/movedFulfillmentOrder/assignedLocation/name").asText())
                .isEqualTo("Cellar");
        assertThat(answer.at("/remainingFulfillmentOrder/lineItems/nodes/0/remainingQuantity")
                        .asInt())
                .isEqualTo(1);
        assertThat(counted("Main warehouse")).containsExactly(1, 1, 2);
        assertThat(counted("Cellar")).containsExactly(4, 1, 5);
    }

    @Test
    void orTheUnitsStayCommittedWhereTheyWere() {
        shop.merchant().orders().terms().answerOtherwise(OpenQuestion.MOVING_LEAVES_STOCK_ALONE);
        move(read(shop.placeOrder(OrderSpec.of("A-1", 2))), "Cellar", null);
        assertThat(counted("Main warehouse")).containsExactly(0, 2, 2);
        assertThat(counted("Cellar")).containsExactly(5, 0, 5);
    }

    @Test
    void whatCannotBeMovedIsRefused() {
        long number = shop.placeOrder(OrderSpec.of("A-1", 1));
        shop.addLocation("Attic");
        assertThat(move(read(number), "Attic", null).at("/userErrors/0/message").asText())
                .isEqualTo("Cannot change location.");
        shop.merchant().orders().ship(number);
        assertThat(move(read(number), "Cellar", null)
                        .at("/userErrors/0/message")
                        .asText())
                .isEqualTo("Cannot change location.");
        shop.access().scopes().withhold("write_merchant_managed_fulfillment_orders");
        assertThatThrownBy(() -> move(read(number), "Cellar", null)).hasMessageContaining("ACCESS_DENIED");
    }

    @Test
    void aMerchantMovesAnOrderToo() {
        long number = shop.placeOrder(OrderSpec.of("A-1", 2));
        shop.merchant().orders().move(number, "Cellar");
        assertThat(counted("Cellar")).containsExactly(3, 2, 5);
    }

    @Test
    void whereAnOrderGoesShowsAfterAMomentAndToThoseWithTheScope() {
        shop.merchant().orders().terms().fulfillmentOrdersAfter(Duration.ofSeconds(2));
        long number = shop.placeOrder(OrderSpec.of("A-1", 2));
        assertThat(read(number).at("/fulfillmentOrders/nodes")).isEmpty();
        clock.advance(Duration.ofSeconds(2));
        assertThat(read(number).at("/fulfillmentOrders/nodes")).hasSize(1);
        shop.access().scopes().withhold("read_merchant_managed_fulfillment_orders");
        assertThat(read(number).at("/fulfillmentOrders/nodes")).isEmpty();
    }

    private JsonNode shippedFromCellar() {
        Map<String, Object> fulfillment =
                Map.of("locationId", location("Cellar"), "trackingCompany", "UPS", "trackingNumbers", List.of("Z-1"));
        return read(number(created(with(order(line(1)), "fulfillment", fulfillment), "DECREMENT_IGNORING_POLICY")));
    }

    private JsonNode move(JsonNode order, String to, Object lines) {
        Map<String, Object> variables =
                with(Map.of("id", order.at("/fulfillmentOrders/nodes/0/id").asText()), "to", location(to));
        JsonNode answer = client.query(MOVE, with(variables, "lines", lines));
        if (answer.has("errors")) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.at("/data/fulfillmentOrderMove");
    }

    private String location(String name) {
        return "gid://shopify/Location/" + shop.merchant().locationNumber(name);
    }

    private JsonNode read(long order) {
        return client.query(READ, Map.of("id", "gid://shopify/Order/" + order)).at("/data/order");
    }

    private static long number(JsonNode order) {
        String id = order.get("id").asText();
        return Long.parseLong(id.substring(id.lastIndexOf('/') + 1));
    }

    private static io.stockroute.simulator.state.order.LineSpec lineOf(int quantity) {
        return io.stockroute.simulator.state.order.LineSpec.of("A-1", quantity);
    }

    /** available, committed, on_hand */
    private List<Integer> counted(String location) {
        return List.of("available", "committed", "on_hand").stream()
                .map(name -> shop.merchant().quantity("A-1", location, name))
                .toList();
    }
}

package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.state.OpenQuestion;
import io.stockroute.simulator.state.order.FinancialStatus;
import io.stockroute.simulator.state.order.LineSpec;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderSpec;
import io.stockroute.simulator.state.order.OrderTerms;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of orders through the API, and of their units. */
class OrderLifeTest extends OrderCalls {
    private static final String CANCEL = """
            mutation Cancel($id: ID!, $restock: Boolean!) { orderCancel(orderId: $id, reason: CUSTOMER, restock: $restock) {
              job { id done } orderCancelUserErrors { code message } } }""";
    private static final String REFUND = """
            mutation Refund($input: RefundInput!, $key: String!) { refundCreate(input: $input) @idempotent(key: $key) {
              refund { id refundLineItems(first: 5) { nodes { quantity restockType restocked location { name } } } }
              order { displayFinancialStatus } userErrors { field message } } }""";

    @Test
    void aCancellationRestocksOrWritesOff() {
        cancel(placed(2), true);
        assertThat(counted("Main warehouse")).containsExactly(2, 0, 2);
        cancel(placed(2), false);
        assertThat(counted("Main warehouse")).containsExactly(0, 0, 0);
    }

    @Test
    void orItLeavesTheUnitsCommitted() {
        terms().answerOtherwise(OpenQuestion.UNRESTOCKED_UNITS_STAY_COMMITTED);
        cancel(placed(2), false);
        assertThat(counted("Main warehouse")).containsExactly(0, 2, 2);
    }

    @Test
    void anOrderThatLeftStockAloneGainsNothing() {
        created(order(line(2)), "BYPASS");
        cancel(shop.orders().get(0).number(), true);
        assertThat(counted("Main warehouse")).containsExactly(2, 0, 2);
    }

    @Test
    void orItGainsWhatItNeverTook() {
        terms().answerOtherwise(OpenQuestion.RESTOCK_ADDS_UNITS_NEVER_TAKEN);
        created(order(line(2)), "BYPASS");
        cancel(shop.orders().get(0).number(), true);
        assertThat(counted("Main warehouse")).containsExactly(4, 0, 4);
    }

    @Test
    void aCancellationIsAJobThatMayFailAfterwards() {
        terms().cancelAfter(Duration.ofSeconds(3));
        long number = placed(1);
        JsonNode accepted = cancel(number, true);
        assertThat(order(number).cancelledAt()).isNull();
        shop.merchant().orders().ship(number);
        clock.advance(Duration.ofSeconds(3));

        JsonNode result = client.query(
                "query J($id: ID!) { job(id: $id) { done } }",
                Map.of("id", accepted.at("/job/id").asText()));
        assertThat(result.at("/data/job/done").asBoolean()).isTrue();
        assertThat(order(number).cancelledAt()).isNull();
        JsonNode refused = cancel(number, true);
        assertThat(refused.at("/orderCancelUserErrors/0/message").asText())
                .isEqualTo("Cannot cancel an order that has outstanding fulfillments");
    }

    @Test
    void aRefundMovesUnitsByItsKindAndMoneyByItsTransactions() {
        long number = placed(2);
        JsonNode refund = refund(number, "CANCEL", 1, "k-1");
        assertThat(refund.get("userErrors")).isEmpty();
        assertThat(refund.at("/refund/refundLineItems/nodes/0/restocked").asBoolean())
                .isTrue();
        assertThat(counted("Main warehouse")).containsExactly(1, 1, 2);
        assertThat(order(number).financialStatus()).isEqualTo(FinancialStatus.PAID);
        assertThat(order(number).lines().get(0).currentQuantity()).isEqualTo(1);

        shop.merchant().orders().ship(number);
        refund(number, "RETURN", 1, "k-2");
        assertThat(counted("Main warehouse")).containsExactly(2, 0, 2);
    }

    @Test
    void aRefundWithoutRestockLeavesWhatIsToBeShipped() {
        long number = placed(2);
        refund(number, "NO_RESTOCK", 1, "k-1");
        assertThat(counted("Main warehouse")).containsExactly(0, 2, 2);
        assertThat(order(number).life().toShip(order(number).lines().get(0))).isEqualTo(2);
    }

    @Test
    void theSameKeyRefundsOnce() {
        long number = placed(2);
        JsonNode first = refund(number, "CANCEL", 1, "k-1");
        assertThat(refund(number, "CANCEL", 1, "k-1")).isEqualTo(first);
        assertThat(order(number).life().refunds()).hasSize(1);
        assertThat(refund(number, "CANCEL", 2, "k-1")
                        .at("/userErrors/0/message")
                        .asText())
                .contains("idempotency key");
    }

    @Test
    void anotherAddressHasTaxesWorkedOutAgainUntilItIsShipped() {
        terms().tax("VAT", "0.20");
        long number = shop.placeOrder(
                OrderSpec.of(LineSpec.of("A-1", 1).price("10.00").tax("Sales tax", "0.05", "0.50")));
        address(number, "First");
        assertThat(order(number).totals().total().shopMoney().text()).isEqualTo("12.00");
        assertThat(order(number).totals().outstanding().shopMoney().text()).isEqualTo("1.50");

        terms().answerOtherwise(OpenQuestion.ADDRESSES_LEAVE_TAXES_ALONE);
        terms().tax("VAT", "0.50");
        address(number, "Second");
        assertThat(order(number).totals().total().shopMoney().text()).isEqualTo("12.00");
    }

    @Test
    void tagsAreAddedAndRemovedOneByOne() {
        long number = shop.placeOrder(OrderSpec.of("A-1", 1).tag("old"));
        String id = "gid://shopify/Order/" + number;
        client.query(
                "mutation T($id: ID!) { tagsAdd(id: $id, tags: [\"new\"]) { userErrors { message } } }",
                Map.of("id", id));
        assertThat(order(number).labels().tags()).containsExactly("new", "old");
        client.query(
                "mutation T($id: ID!) { tagsRemove(id: $id, tags: [\"OLD\"]) { node { id } userErrors { message } } }",
                Map.of("id", id));
        assertThat(order(number).labels().tags()).containsExactly("new");
    }

    private void address(long number, String street) {
        JsonNode answer = client.query(
                """
                mutation U($input: OrderInput!) { orderUpdate(input: $input) { userErrors { field message } } }""",
                Map.of(
                        "input",
                        Map.of(
                                "id",
                                "gid://shopify/Order/" + number,
                                "shippingAddress",
                                Map.of(
                                        "lastName",
                                        "Lovelace",
                                        "address1",
                                        street,
                                        "city",
                                        "London",
                                        "countryCode",
                                        "GB",
                                        "zip",
                                        "SW1Y"))));
        assertThat(answer.at("/data/orderUpdate/userErrors")).isEmpty();
    }

    private JsonNode cancel(long number, boolean restock) {
        return client.query(CANCEL, Map.of("id", "gid://shopify/Order/" + number, "restock", restock))
                .at("/data/orderCancel");
    }

    private JsonNode refund(long number, String kind, int quantity, String key) {
        Map<String, Object> line =
                Map.of("lineItemId", order(number).lines().get(0).gid(), "quantity", quantity, "restockType", kind);
        Map<String, Object> placedLine = kind.equals("NO_RESTOCK")
                ? line
                : with(
                        line,
                        "locationId",
                        "gid://shopify/Location/" + shop.merchant().locationNumber("Main warehouse"));
        Map<String, Object> input =
                Map.of("orderId", "gid://shopify/Order/" + number, "refundLineItems", List.of(placedLine));
        return client.query(REFUND, Map.of("input", input, "key", key)).at("/data/refundCreate");
    }

    private long placed(int quantity) {
        return shop.placeOrder(OrderSpec.of("A-1", quantity));
    }

    private Order order(long number) {
        return shop.order(number).orElseThrow();
    }

    private OrderTerms terms() {
        return shop.merchant().orders().terms();
    }

    /** available, committed, on_hand */
    private List<Integer> counted(String location) {
        return List.of("available", "committed", "on_hand").stream()
                .map(name -> shop.merchant().quantity("A-1", location, name))
                .toList();
    }
}

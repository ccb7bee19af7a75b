package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.state.order.LineSpec;
import io.stockroute.simulator.state.order.OrderSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cancellation, refunds and changes of orders, beside what was captured from Shopify. */
class OrderLifeCaptureTest extends LifeCaptures {
    @BeforeEach
    void aLocation() {
        shop.addLocation("Shop location");
    }

    @Test
    void aCancellationIsRefusedAsCaptured() {
        JsonNode file = Captured.file("orderCancel-error-messages.json");
        replay(file.at("/setup/freshOrderCreate"), "/response/payload");
        replay(file.at("/setup/cancelledOrderCreate"), "/response/payload");
        replay(file.at("/setup/setupCancel"), "/response/payload");
        replay(file.at("/setup/cancelledOrderRead"), "/response/payload");
        for (String each : new String[] {
            "staffNoteTooLong",
            "refundTrueAndRefundMethodConflict",
            "refundFalseAndRefundMethodConflict",
            "alreadyCancelled"
        }) {
            replay(file.at("/expected/" + each), "/response/payload");
        }
    }

    @Test
    void aPaidOrderIsRestockedAndRefundedAsCaptured() {
        JsonNode file = Captured.file("orderCancel-restock-refundMethod-parity.json");
        long number = shop.placeOrder(
                OrderSpec.of(LineSpec.custom("Item", "10.00", 2)).paidBy("manual"));
        means("gid://shopify/Order/8735479398706", "gid://shopify/Order/" + number);
        String read = """
                query R($id: ID!) { order(id: $id) { id name closed closedAt cancelledAt cancelReason cancellation { staffNote }
                  displayFinancialStatus displayFulfillmentStatus paymentGatewayNames
                  totalOutstandingSet { shopMoney { amount currencyCode } } currentTotalPriceSet { shopMoney { amount currencyCode } }
                  netPaymentSet { shopMoney { amount currencyCode } } totalReceivedSet { shopMoney { amount currencyCode } }
                  totalRefundedSet { shopMoney { amount currencyCode } }
                  refunds { id totalRefundedSet { shopMoney { amount currencyCode } }
                    transactions(first: 5) { nodes { kind status gateway amountSet { shopMoney { amount currencyCode } } } } }
                  transactions { kind status gateway amountSet { shopMoney { amount currencyCode } } }
                  fulfillmentOrders(first: 5) { nodes { id status requestStatus
                    lineItems(first: 5) { nodes { id totalQuantity remainingQuantity lineItem { id title quantity fulfillableQuantity } } } } } } }""";
        replay(read, file.at("/downstreamRead/variables"), file.at("/upstreamCalls/0/response/body"), "currencyCode");
        replay("""
                mutation C($orderId: ID!, $restock: Boolean!, $reason: OrderCancelReason!, $notifyCustomer: Boolean, $staffNote: String,
                    $refundMethod: OrderCancelRefundMethodInput) {
                  orderCancel(orderId: $orderId, restock: $restock, reason: $reason, notifyCustomer: $notifyCustomer,
                    staffNote: $staffNote, refundMethod: $refundMethod) { orderCancelUserErrors { field message code } } }""", file.get("variables"), file.at("/mutation/response"));
        JsonNode after =
                replay(read, file.at("/downstreamRead/variables"), file.at("/downstreamRead/response"), "currencyCode");
        for (String field : new String[] {"amount", "totalQuantity", "displayFinancialStatus", "kind", "gateway"}) {
            assertThat(after.findValuesAsText(field))
                    .isEqualTo(file.at("/downstreamRead/response").findValuesAsText(field));
        }
    }

    @Test
    void anUpdateIsCheckedAsCaptured() {
        JsonNode file = Captured.file("orderUpdate-input-validation.json");
        long number = shop.placeOrder(
                OrderSpec.of(LineSpec.custom("Item", "1.00", 1)).note("orderUpdate input validation baseline"));
        means("gid://shopify/Order/8882366284082", "gid://shopify/Order/" + number);
        replay(file.get("document").asText(), file.get("variables"), file.at("/mutation/response"));
    }

    @Test
    void plainErrorsHaveNoCode() {
        JsonNode file = Captured.file("orderLifecycle-plain-usererror-no-code.json");
        replay(
                file.at("/codeSelection/query").asText(),
                file.at("/codeSelection/request/variables"),
                file.at("/codeSelection/response/payload"),
                "locations");
    }

    @Test
    void refundsAreCheckedAsCaptured() {
        JsonNode file = Captured.file("refund-create-transactions-validation.json");
        paid(
                "gid://shopify/Order/8838028329266",
                "gid://shopify/OrderTransaction/10572757565746",
                "bogus-parent-gateway");
        paid("gid://shopify/Order/8838028362034", "gid://shopify/OrderTransaction/10572757598514", "manual");
        for (String each : new String[] {"invalidKind", "missingParent", "mismatchedGateway", "happyPath"}) {
            JsonNode answer = replay(file.get(each), "/response", "currencyCode");
            assertThat(answer.findValuesAsText("gateway"))
                    .isEqualTo(file.at("/" + each + "/response").findValuesAsText("gateway"));
            assertThat(answer.findValuesAsText("displayFinancialStatus"))
                    .isEqualTo(file.at("/" + each + "/response").findValuesAsText("displayFinancialStatus"));
        }
    }

    private void paid(String order, String payment, String gateway) {
        long number = shop.placeOrder(
                OrderSpec.of(LineSpec.custom("Item", "10.00", 1)).paidBy(gateway));
        means(order, "gid://shopify/Order/" + number);
        means(payment, shop.order(number).orElseThrow().transactions().get(0).gid());
    }
}

package io.stockroute.order.create;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stockroute.order.decide.OrderPlan;
import io.stockroute.order.decide.OrderStockRule;
import io.stockroute.order.rows.SourceOrder;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.ShopifyCall;

/** Makes a real order in Source. Sent twice it would make two: look for it first after an unknown outcome. */
public record CreateOrder(OrderPlan plan) {

    /**
     * Source's stock is always less by the order then. What DECREMENT_OBEYING_POLICY does with too little stock, refuse the order or
     * make it without taking any, is not documented; so {@link OrderStockRule} looks before.
     */
    private static final String INVENTORY = "DECREMENT_IGNORING_POLICY";

    private static final Document DOCUMENT = Document.named("CreateOrder");

    /**
     * @param withMetafield whether Source has the definition that makes the identity unique
     * @param withCustomer whether Source lets us make customers
     */
    public ShopifyCall call(String sourceStore, boolean withMetafield, boolean withCustomer) {
        ShopifyCall call = ShopifyCall.of(sourceStore, DOCUMENT);
        ObjectNode order = call.variables().putObject("order");
        new OrderInput(plan).write(order, withMetafield, withCustomer);
        call.variables()
                .putObject("options")
                .put("inventoryBehaviour", INVENTORY)
                .put("sendReceipt", false)
                .put("sendFulfillmentReceipt", false);
        return call;
    }

    /** @throws io.stockroute.shopify.ShopifyException.OutcomeUnknown if Shopify names neither an order nor an error */
    public CreateOutcome outcome(JsonNode data) {
        return CreateOutcome.of(data.required("orderCreate"), "order", SourceOrder::ofOrder);
    }
}

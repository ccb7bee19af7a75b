package io.stockroute.order.fulfillment;

import java.util.List;

/**
 * How far an order is shipped, as a store tells it now.
 *
 * @param status Shopify's OrderDisplayFulfillmentStatus
 */
public record OrderFulfillment(String status, List<FulfillmentOrder> orders, List<Shipment> shipments) {

    public OrderFulfillment {
        orders = List.copyOf(orders);
        shipments = List.copyOf(shipments);
    }

    /** Whether Shopify has not yet made the fulfillment orders, or does not show them to the app. */
    public boolean isSilent() {
        return orders.isEmpty() && shipments.isEmpty();
    }
}

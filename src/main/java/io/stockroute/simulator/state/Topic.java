package io.stockroute.simulator.state;

import java.util.Locale;

/** What a shop tells its subscribers; the names are those of Shopify's WebhookSubscriptionTopic. */
public enum Topic {
    APP_UNINSTALLED,
    BULK_OPERATIONS_FINISH,
    DRAFT_ORDERS_CREATE,
    DRAFT_ORDERS_DELETE,
    DRAFT_ORDERS_UPDATE,
    FULFILLMENTS_CREATE,
    FULFILLMENTS_UPDATE,
    FULFILLMENT_ORDERS_MOVED,
    INVENTORY_ITEMS_CREATE,
    INVENTORY_ITEMS_DELETE,
    INVENTORY_ITEMS_UPDATE,
    INVENTORY_LEVELS_CONNECT,
    INVENTORY_LEVELS_DISCONNECT,
    INVENTORY_LEVELS_UPDATE,
    LOCATIONS_ACTIVATE,
    LOCATIONS_CREATE,
    LOCATIONS_DEACTIVATE,
    LOCATIONS_DELETE,
    LOCATIONS_UPDATE,
    ORDERS_CANCELLED,
    ORDERS_CREATE,
    ORDERS_DELETE,
    ORDERS_EDITED,
    ORDERS_FULFILLED,
    ORDERS_PAID,
    ORDERS_PARTIALLY_FULFILLED,
    ORDERS_UPDATED,
    ORDER_TRANSACTIONS_CREATE,
    PRODUCTS_CREATE,
    PRODUCTS_DELETE,
    PRODUCTS_UPDATE,
    REFUNDS_CREATE;

    /** The value of the header X-Shopify-Topic, such as {@code inventory_levels/update}. */
    public String header() {
        if (this == ORDERS_PARTIALLY_FULFILLED) {
            return "orders/partially_fulfilled";
        }
        String text = name().toLowerCase(Locale.ROOT);
        int cut = text.lastIndexOf('_');
        return text.substring(0, cut) + "/" + text.substring(cut + 1);
    }
}

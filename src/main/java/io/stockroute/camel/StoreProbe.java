package io.stockroute.camel;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyException;
import org.springframework.stereotype.Component;

/** Asks a store that failed on a call for nothing but its id: whether it answers tells a failing record from a failing store. */
@Component
class StoreProbe {

    private static final Document DOCUMENT = Document.named("Probe");

    private final RouteGateway routes;

    StoreProbe(RouteGateway routes) {
        this.routes = routes;
    }

    /** Asks once and does not wait long. */
    boolean answers(String store) {
        try {
            routes.ask("shopify-probe." + store, ShopifyCall.of(store, DOCUMENT).asTrial(), JsonNode.class);
            return true;
        } catch (ShopifyException e) {
            return false;
        }
    }
}

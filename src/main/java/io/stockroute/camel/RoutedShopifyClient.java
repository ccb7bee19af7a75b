package io.stockroute.camel;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyClient;
import io.stockroute.shopify.ShopifyException;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Calls the stores through the routes {@code shopify-call.<store>}; the log lines of a call carry its store. */
@Component
class RoutedShopifyClient implements ShopifyClient {

    private static final String STORE = "store";

    private final RouteGateway routes;

    RoutedShopifyClient(RouteGateway routes) {
        this.routes = routes;
    }

    @Override
    public JsonNode call(ShopifyCall call) {
        if (call.document().mutation()) {
            throw new IllegalArgumentException("A mutation leaves from a route (store: %s, document: %s)"
                    .formatted(call.store(), call.document().name()));
        }
        @Nullable String before = MDC.get(STORE);
        MDC.put(STORE, call.store());
        try {
            return routes.ask("shopify-call." + call.store(), call, JsonNode.class);
        } catch (CamelExecutionException e) {
            if (e.getCause() instanceof DirectConsumerNotAvailableException) {
                throw new ShopifyException.NotSent(
                        "Calls to the store are stopped", "(the route shopify-call." + call.store() + " does not run)");
            }
            throw e;
        } finally {
            if (before == null) {
                MDC.remove(STORE);
            } else {
                MDC.put(STORE, before);
            }
        }
    }
}

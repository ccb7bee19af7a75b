package io.stockroute.camel;

import io.stockroute.settings.Store;
import io.stockroute.shopify.AccessToken;
import io.stockroute.shopify.TokenGrant;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/** Asks for tokens through the route {@code shopify-token-<store>}. */
@Component
class RoutedTokenGrant implements TokenGrant {

    private final ProducerTemplate routes;

    RoutedTokenGrant(ProducerTemplate routes) {
        this.routes = routes;
    }

    @Override
    public AccessToken grant(Store store) {
        return RouteGateway.ask(routes, "direct:shopify-token-" + store.name(), store, AccessToken.class);
    }
}

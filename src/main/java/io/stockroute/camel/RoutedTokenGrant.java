package io.stockroute.camel;

import io.stockroute.settings.Store;
import io.stockroute.shopify.AccessToken;
import io.stockroute.shopify.TokenGrant;
import org.springframework.stereotype.Component;

/** Asks for tokens through the route {@code shopify-token.<store>}. */
@Component
class RoutedTokenGrant implements TokenGrant {

    private final RouteGateway routes;

    RoutedTokenGrant(RouteGateway routes) {
        this.routes = routes;
    }

    @Override
    public AccessToken grant(Store store) {
        return routes.ask("shopify-token." + store.name(), store, AccessToken.class);
    }
}

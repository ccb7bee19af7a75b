package io.stockroute.camel;

import io.stockroute.settings.Store;
import io.stockroute.settings.Stores;
import io.stockroute.shopify.AdminApi;
import java.util.List;
import java.util.Map;
import org.apache.camel.spi.RouteTemplateParameterSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes of every template in shopify.camel.yaml its route for every store: {@code shopify-call.<store>}. */
@Configuration(proxyBeanMethods = false)
class StoreRoutes {

    private static final List<String> CALLS = List.of(
            "shopify-call",
            "shopify-probe",
            "shopify-retry",
            "shopify-send",
            "shopify-post",
            "shopify-http",
            "shopify-token");

    @Bean
    RouteTemplateParameterSource routesOfCalls(Stores stores) {
        TemplatedRoutes routes = new TemplatedRoutes();
        for (Store store : stores.all()) {
            var parameters = Map.of(
                    "store",
                    store.name(),
                    "graphqlUrl",
                    store.apiUrl() + AdminApi.GRAPHQL_PATH,
                    "tokenUrl",
                    store.apiUrl() + AdminApi.TOKEN_PATH);
            CALLS.forEach(template -> routes.add(template, store.name(), parameters));
        }
        return routes;
    }
}

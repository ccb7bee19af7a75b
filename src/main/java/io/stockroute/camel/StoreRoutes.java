package io.stockroute.camel;

import io.stockroute.shopify.AdminApi;
import io.stockroute.store.Store;
import io.stockroute.store.Stores;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.spi.RouteTemplateParameterSource;
import org.springframework.stereotype.Component;

/** Makes of every template its route for every store: of {@code shopify-call} the routes {@code shopify-call-<store>}. */
@Component
class StoreRoutes implements RouteTemplateParameterSource {

    /** The templates in {@code routes/} that are made once per store. */
    private static final List<String> TEMPLATES =
            List.of("shopify-call", "shopify-send", "shopify-post", "shopify-token");

    private final Map<String, Map<String, Object>> routes = new LinkedHashMap<>();

    StoreRoutes(Stores stores) {
        for (Store store : stores.all()) {
            TEMPLATES.forEach(template -> routes.put(template + "-" + store.name(), parametersOf(template, store)));
        }
    }

    private static Map<String, Object> parametersOf(String template, Store store) {
        return Map.of(
                "templateId",
                template,
                "store",
                store.name(),
                "graphqlUrl",
                store.apiUrl() + AdminApi.GRAPHQL_PATH,
                "tokenUrl",
                store.apiUrl() + AdminApi.TOKEN_PATH);
    }

    @Override
    public Map<String, Object> parameters(String routeId) {
        return routes.getOrDefault(routeId, Map.of());
    }

    @Override
    public Set<String> routeIds() {
        return routes.keySet();
    }
}

package io.stockroute.camel;

import io.stockroute.settings.Stores;
import io.stockroute.settings.Tuning;
import java.util.Map;
import org.apache.camel.spi.RouteTemplateParameterSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes a lane, an order lane, the polls and a watch on bulk operations of every store, {@code stock-lane.<store>}, whether or not it takes part
 * in a sync now; and the schedule of reconciliations.
 */
@Configuration(proxyBeanMethods = false)
class StoreFlowRoutes {

    @Bean
    RouteTemplateParameterSource routesOfLanes(Stores stores) {
        TemplatedRoutes routes = new TemplatedRoutes();
        for (String store : stores.names()) {
            routes.add("stock-lane", store, Map.of("store", store));
            routes.add("catalog-bulk", store, Map.of("store", store));
            routes.add("order-lane", store, Map.of("store", store));
            routes.add("stock-poll", store, Map.of("store", store));
            routes.add("order-poll", store, Map.of("store", store));
        }
        return routes;
    }

    @Bean
    RouteTemplateParameterSource routesOfSchedules(Tuning tuning) {
        long every = tuning.reconciliation().every().toMillis();
        return new TemplatedRoutes().add("run-reconciliation", "all", Map.of("every", every));
    }
}

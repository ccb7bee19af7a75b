package io.stockroute.camel;

import io.stockroute.store.Stores;
import io.stockroute.sync.Syncs;
import io.stockroute.tuning.Tuning;
import java.util.Map;
import org.apache.camel.spi.RouteTemplateParameterSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes a lane, an order lane, the polls and a watch on bulk queries of every store, {@code lane-<store>}, and a reconciliation of
 * every sync.
 */
@Configuration(proxyBeanMethods = false)
class FlowRoutes {

    @Bean
    RouteTemplateParameterSource routesOfLanes(Stores stores, Tuning tuning) {
        TemplatedRoutes routes = new TemplatedRoutes();
        for (String store : stores.names()) {
            routes.add("lane", store, Map.of("store", store));
            routes.add("bulk", store, Map.of("store", store));
            routes.add("order-lane", store, Map.of("store", store));
            var polling =
                    Map.of("store", store, "every", tuning.polling().every().toMillis());
            routes.add("poll", store, polling);
            routes.add("order-poll", store, polling);
        }
        return routes;
    }

    @Bean
    RouteTemplateParameterSource routesOfSyncs(Syncs syncs, Tuning tuning) {
        TemplatedRoutes routes = new TemplatedRoutes();
        long every = tuning.reconciliation().every().toMillis();
        syncs.enabledNames().forEach(sync -> routes.add("reconcile", sync, Map.of("sync", sync, "every", every)));
        return routes;
    }
}

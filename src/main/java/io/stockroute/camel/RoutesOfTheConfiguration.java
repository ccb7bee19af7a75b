package io.stockroute.camel;

import io.stockroute.store.Stores;
import io.stockroute.sync.Syncs;
import io.stockroute.tuning.Tuning;
import java.util.Map;
import org.apache.camel.spi.RouteTemplateParameterSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes one route of each template for every store or sync of the configuration. */
@Configuration(proxyBeanMethods = false)
class RoutesOfTheConfiguration {

    @Bean
    RouteTemplateParameterSource routesOfStores(Stores stores, Tuning tuning) {
        TemplatedRoutes routes = new TemplatedRoutes();
        stores.all().forEach(store -> {
            routes.add("lane", store.name(), Map.of("store", store.name()));
            routes.add(
                    "poll",
                    store.name(),
                    Map.of(
                            "store",
                            store.name(),
                            "every",
                            tuning.polling().every().toMillis()));
        });
        return routes;
    }

    @Bean
    RouteTemplateParameterSource routesOfSyncs(Syncs syncs, Tuning tuning) {
        TemplatedRoutes routes = new TemplatedRoutes();
        syncs.enabled()
                .forEach(sync -> routes.add(
                        "reconcile",
                        sync.name(),
                        Map.of(
                                "sync",
                                sync.name(),
                                "every",
                                tuning.reconciliation().every().toMillis())));
        return routes;
    }
}

package io.stockroute.shopify;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.stockroute.settings.Store;
import io.stockroute.settings.Stores;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** One governor per store, so that no store's bucket slows another's calls. */
public final class CostGovernors {

    private final Map<String, CostGovernor> byStore = new LinkedHashMap<>();

    public CostGovernors(Stores stores, Clock clock, MeterRegistry meters) {
        for (Store store : stores.all()) {
            CostGovernor governor = new CostGovernor(clock);
            byStore.put(store.name(), governor);
            // not named a bucket: Prometheus keeps that ending for histograms, and cuts it off
            Gauge.builder("stockroute.shopify.points", governor, g -> g.level().orElse(Double.NaN))
                    .description("Points that are left in the store's rate limit; NaN before the first call")
                    .tag("store", store.name())
                    .register(meters);
        }
    }

    public CostGovernor of(String store) {
        CostGovernor governor = byStore.get(store);
        if (governor == null) {
            throw new IllegalArgumentException("No such store (store: " + store + ")");
        }
        return governor;
    }
}

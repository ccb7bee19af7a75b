package io.stockroute.ops.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.stockroute.settings.StoreHealth;
import io.stockroute.settings.Stores;
import io.stockroute.stock.Workload;
import io.stockroute.webhook.Deliveries;
import io.stockroute.webhook.DeliveryState;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** How far the stores are from being in sync; asked of the database when the metrics are. */
@Component
class StockMetrics implements MeterBinder {

    private final Stores stores;
    private final Workload workload;
    private final StoreHealth health;
    private final Deliveries deliveries;
    private final Clock clock;

    StockMetrics(Stores stores, Workload workload, StoreHealth health, Deliveries deliveries, Clock clock) {
        this.stores = stores;
        this.health = health;
        this.workload = workload;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (String store : stores.names()) {
            gauge(meters, "stockroute.levels.to.read", store, "Levels marked for reading", () -> workload.of(store)
                    .toRead());
            gauge(
                    meters,
                    "stockroute.levels.to.write",
                    store,
                    "Levels that do not hold their target",
                    () -> workload.of(store).toWrite());
            gauge(meters, "stockroute.levels.blocked", store, "Levels that Shopify refuses for good", () -> workload.of(
                            store)
                    .blocked());
            gauge(
                    meters,
                    "stockroute.guard.on.hold",
                    store,
                    "Levels that a run keeps on hold",
                    () -> workload.onHold(store));
            gauge(
                    meters,
                    "stockroute.store.paused",
                    store,
                    "Whether an operator has paused the store: 1 or 0",
                    () -> health.isPaused(store) ? 1 : 0);
            gauge(
                    meters,
                    "stockroute.drift.oldest.seconds",
                    store,
                    "Age of the oldest unmet target",
                    () -> workload.oldestDriftSeconds(store, clock.instant()));
        }
        Gauge.builder("stockroute.deliveries.oldest.seconds", deliveries::oldestSeconds)
                .description("Age of the webhook delivery that has waited longest")
                .register(meters);
        for (DeliveryState state : List.of(DeliveryState.RECEIVED, DeliveryState.FAILED)) {
            Gauge.builder("stockroute.deliveries", () -> deliveries.count(state))
                    .tag("state", state.name().toLowerCase(java.util.Locale.ROOT))
                    .description("Webhook deliveries that wait, or that could not be worked")
                    .register(meters);
        }
    }

    private static void gauge(
            MeterRegistry meters,
            String name,
            String store,
            String description,
            java.util.function.Supplier<Number> value) {
        Gauge.builder(name, value).tag("store", store).description(description).register(meters);
    }
}

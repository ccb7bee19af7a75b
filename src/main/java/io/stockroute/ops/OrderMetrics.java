package io.stockroute.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.stockroute.order.OrderBacklog;
import io.stockroute.order.OrderState;
import io.stockroute.sale.SubtractedUnits;
import io.stockroute.sync.Sync;
import io.stockroute.sync.Syncs;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** How far orders are on their way to Source; asked of the database when the metrics are. */
@Component
class OrderMetrics implements MeterBinder {

    /** Those that are through only grow: counting them at every scrape would read the history of a year. */
    private static final List<OrderState> NOT_THROUGH =
            List.of(OrderState.WAITING, OrderState.CREATING, OrderState.HELD, OrderState.REFUSED);

    private final Syncs syncs;
    private final OrderBacklog orders;
    private final SubtractedUnits units;
    private final Clock clock;

    OrderMetrics(Syncs syncs, OrderBacklog orders, SubtractedUnits units, Clock clock) {
        this.syncs = syncs;
        this.orders = orders;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        syncs.enabled().stream()
                .filter(sync -> sync.strategy().bringsOrders())
                .map(Sync::name)
                .forEach(sync -> bind(meters, sync));
    }

    private void bind(MeterRegistry meters, String sync) {
        Tags tags = Tags.of("sync", sync);
        for (OrderState state : NOT_THROUGH) {
            gauge(
                    meters,
                    "stockroute.orders",
                    tags.and("state", state.name().toLowerCase(Locale.ROOT)),
                    "Orders of the Destinations that are not through",
                    () -> orders.count(sync, state.name()));
        }
        gauge(
                meters,
                "stockroute.orders.oldest.seconds",
                tags,
                "Age of the order that waits longest",
                () -> orders.oldestSeconds(sync, clock.instant()));
        gauge(
                meters,
                "stockroute.units.subtracted",
                tags.and("why", "ordered"),
                "Units sold in Destinations that Source does not count yet",
                () -> units.ordered(sync));
        gauge(
                meters,
                "stockroute.units.subtracted",
                tags.and("why", "perhaps"),
                "Units sold in Destinations that Source does not count yet",
                () -> units.perhaps(sync));
    }

    private static void gauge(
            MeterRegistry meters, String name, Tags tags, String description, Supplier<Number> value) {
        Gauge.builder(name, value).tags(tags).description(description).register(meters);
    }
}

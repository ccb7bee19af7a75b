package io.stockroute.ops.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.stockroute.order.OrderBacklog;
import io.stockroute.order.OrderState;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.settings.Syncs;
import io.stockroute.settings.SyncsReloaded;
import io.stockroute.stock.ReservedUnits;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How far orders are on their way to Source; asked of the database when the metrics are. */
@Component
class OrderMetrics implements MeterBinder {

    private final Syncs syncs;
    private final OrderBacklog orders;
    private final ReservedUnits units;
    private final Clock clock;
    private final List<Gauges> bound = new CopyOnWriteArrayList<>();

    OrderMetrics(Syncs syncs, OrderBacklog orders, ReservedUnits units, Clock clock) {
        this.syncs = syncs;
        this.orders = orders;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauges gauges = new Gauges(meters);
        bound.add(gauges);
        measure(gauges);
    }

    /** Syncs that bring orders since a change of the settings are measured, the others no longer. */
    @EventListener(SyncsReloaded.class)
    void settingsChanged() {
        bound.forEach(this::measure);
    }

    private void measure(Gauges gauges) {
        List<String> importing = syncs.enabledWith(Strategy::importsOrders);
        gauges.orders.register(rows(importing, this::states), true);
        gauges.oldest.register(
                rows(
                        importing,
                        sync -> Stream.of(
                                Row.of(Tags.of("sync", sync), () -> orders.oldestSeconds(sync, clock.instant())))),
                true);
        gauges.subtracted.register(rows(importing, this::subtracted), true);
    }

    private Stream<Row<?>> states(String sync) {
        return OrderState.PENDING.stream() // the others only grow: counting them would read the history of a year
                .map(state -> Row.of(
                        Tags.of("sync", sync, "state", state.name().toLowerCase(Locale.ROOT)),
                        () -> orders.count(sync, state)));
    }

    private Stream<Row<?>> subtracted(String sync) {
        return Stream.of(
                Row.of(Tags.of("sync", sync, "why", "ordered"), () -> of(sync, units::ordered)),
                Row.of(Tags.of("sync", sync, "why", "provisional"), () -> of(sync, units::provisional)));
    }

    private long of(String sync, ToLongFunction<Sync> units) {
        return syncs.find(sync).map(units::applyAsLong).orElse(0L);
    }

    private static List<Row<?>> rows(List<String> syncs, Function<String, Stream<Row<?>>> ofSync) {
        return syncs.stream().<Row<?>>flatMap(ofSync).toList();
    }

    private static final class Gauges {
        private final MultiGauge orders;
        private final MultiGauge oldest;
        private final MultiGauge subtracted;

        Gauges(MeterRegistry meters) {
            orders = gauge(meters, "stockroute.orders", "Orders of the Destinations that are not through");
            oldest = gauge(meters, "stockroute.orders.oldest.seconds", "Age of the order that waits longest");
            subtracted = gauge(
                    meters, "stockroute.units.subtracted", "Units sold in Destinations that Source does not count yet");
        }

        private static MultiGauge gauge(MeterRegistry meters, String name, String description) {
            return MultiGauge.builder(name).description(description).register(meters);
        }
    }
}

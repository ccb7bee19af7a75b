package io.stockroute.webhook;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.stockroute.Cause;
import io.stockroute.stock.Ledger;
import io.stockroute.stock.LedgerEntry;
import io.stockroute.webhook.delivery.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Measures how long a change of stock takes, from the moment that Shopify names in its webhook to the moment that another level is
 * written for it. What was heard before a restart is not measured.
 */
@Component
public class PropagationTimes implements Ledger.Listener, MeterBinder {

    /** Hears how long a change took to a level; the transaction that wrote it may still fail. */
    public interface Listener {

        void took(long level, Duration time);
    }

    private static final int MOST = 50_000;

    /** When that happened which a cause names. */
    private final Map<String, Instant> heard = recent();

    /** When that happened for which a level is to be written. */
    private final Map<Long, Instant> wanted = recent();

    private final List<Timer> times = new CopyOnWriteArrayList<>();
    private final List<DistributionSummary> sets = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private final ObjectProvider<Listener> listeners;

    PropagationTimes(Clock clock, ObjectProvider<Listener> listeners) {
        this.clock = clock;
        this.listeners = listeners;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        times.add(Timer.builder("stockroute.propagation")
                .description("From the time of the change that Shopify names to another level written for it")
                .serviceLevelObjectives(
                        Duration.ofMillis(100),
                        Duration.ofMillis(200),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5))
                .register(meters));
        sets.add(DistributionSummary.builder("stockroute.hints.together")
                .description("Hints of levels that were worked together")
                .register(meters));
    }

    /** Hints of levels were worked together. */
    public void heard(List<Delivery> hints) {
        sets.forEach(summary -> summary.record(hints.size()));
        hints.forEach(hint -> hint.triggeredAt()
                .ifPresent(at -> heard.put(Cause.delivery(hint.id()).text(), at)));
    }

    @Override
    public void appended(Collection<LedgerEntry> entries) {
        for (LedgerEntry entry : entries) {
            if (entry.kind() == LedgerEntry.Kind.TARGET) {
                Optional.ofNullable(entry.cause())
                        .map(heard::get)
                        .ifPresent(at -> wanted.putIfAbsent(entry.levelId(), at));
            } else if (entry.kind() == LedgerEntry.Kind.WRITTEN) {
                Optional.ofNullable(wanted.remove(entry.levelId())).ifPresent(at -> written(entry.levelId(), at));
            }
        }
    }

    private void written(long level, Instant changed) {
        Duration between = Duration.between(changed, clock.instant());
        Duration took = between.isNegative() ? Duration.ZERO : between;
        times.forEach(timer -> timer.record(took));
        listeners.forEach(listener -> listener.took(level, took));
    }

    private static <K> Map<K, Instant> recent() {
        return Collections.synchronizedMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Instant> eldest) {
                return size() > MOST;
            }
        });
    }
}

package io.stockroute.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.stockroute.Cause;
import io.stockroute.stock.LedgerEntry;
import io.stockroute.stock.LedgerEntry.Kind;
import io.stockroute.webhook.delivery.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class PropagationTimesTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> told = new ArrayList<>();
    private final StaticListableBeanFactory listeners = new StaticListableBeanFactory(
            Map.of("listener", (PropagationTimes.Listener) (level, time) -> told.add(level + " took " + time)));
    private final PropagationTimes times = new PropagationTimes(
            Clock.fixed(NOW, ZoneOffset.UTC), listeners.getBeanProvider(PropagationTimes.Listener.class));

    @BeforeEach
    void bind() {
        times.bindTo(meters);
    }

    private static Delivery delivery(long id, Duration ago) {
        return new Delivery(id, "main", "inventory_levels/update", "", NOW, Optional.of(NOW.minus(ago)), 1);
    }

    private static LedgerEntry entry(Kind kind, long level, String cause) {
        return new LedgerEntry(level, kind, 5, 4, cause, null);
    }

    @Test
    void aWriteIsMeasuredFromTheTimeThatShopifyNamed() {
        times.heard(List.of(delivery(17, Duration.ofSeconds(3)), delivery(18, Duration.ofSeconds(9))));
        times.appended(List.of(entry(Kind.TARGET, 1, Cause.delivery(17).text())));
        times.appended(List.of(entry(Kind.WRITE, 1, "delivery:17"), entry(Kind.WRITTEN, 1, "write:4")));
        assertThat(meters.get("stockroute.propagation").timer().count()).isEqualTo(1);
        assertThat(meters.get("stockroute.propagation").timer().totalTime(TimeUnit.SECONDS))
                .isEqualTo(3.0);
        assertThat(told).containsExactly("1 took PT3S");
        assertThat(meters.get("stockroute.hints.together").summary().max()).isEqualTo(2.0);
    }

    @Test
    void whatFollowsFromNoWebhookIsNotMeasured() {
        times.appended(List.of(entry(Kind.TARGET, 1, Cause.POLL.text()), entry(Kind.WRITTEN, 1, "write:4")));
        assertThat(meters.get("stockroute.propagation").timer().count()).isZero();
    }

    @Test
    void aLevelThatWaitsIsMeasuredFromTheFirstChange() {
        times.heard(List.of(delivery(17, Duration.ofSeconds(3)), delivery(18, Duration.ofSeconds(1))));
        times.appended(List.of(entry(Kind.TARGET, 1, "delivery:17"), entry(Kind.TARGET, 1, "delivery:18")));
        times.appended(List.of(entry(Kind.WRITTEN, 1, "write:4"), entry(Kind.WRITTEN, 1, "write:5")));
        assertThat(meters.get("stockroute.propagation").timer().totalTime(TimeUnit.SECONDS))
                .isEqualTo(3.0);
    }
}

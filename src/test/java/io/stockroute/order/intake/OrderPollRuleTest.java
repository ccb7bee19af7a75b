package io.stockroute.order.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.order.intake.OrderPollCursor.Watch;
import io.stockroute.settings.Tuning;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderPollRuleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:05:00Z");
    private static final Duration EVERY = Duration.ofMinutes(1);

    @Test
    void aDestinationIsAskedWhenTheTimeHasPassed() {
        assertThat(OrderPollRule.isDue(watch(Optional.empty()), NOW, EVERY, false, false))
                .isTrue();
        assertThat(OrderPollRule.isDue(watch(polled(59)), NOW, EVERY, false, false))
                .isFalse();
        assertThat(OrderPollRule.isDue(watch(polled(60)), NOW, EVERY, false, false))
                .isTrue();
    }

    @Test
    void aStockDropThatWaitedLongEnoughIsNotKeptWaiting() {
        assertThat(OrderPollRule.isDue(watch(polled(1)), NOW, EVERY, false, true))
                .isTrue();
    }

    @Test
    void withoutWebhooksItIsAskedAllTheTime() {
        assertThat(OrderPollRule.isDue(watch(polled(1)), NOW, EVERY, true, false))
                .isTrue();
    }

    @Test
    void aDestinationThatLetsNobodyInIsLeftAlone() {
        Watch closed = new Watch("outlet", NOW, Optional.empty(), NOW.plusSeconds(1));
        assertThat(OrderPollRule.isDue(closed, NOW, EVERY, true, true)).isFalse();
    }

    @Test
    void aPollReachesBackOverTheOneBeforeButNotBeyondTheStrategy() {
        Tuning.Polling polling = new Tuning.Polling(Duration.ofSeconds(3), Duration.ofMinutes(2));
        Tuning.Orders orders = orders(Duration.ofSeconds(60));
        assertThat(OrderPollRule.from(watch(polled(60)), NOW, polling, orders))
                .isEqualTo(NOW.minusSeconds(60).minus(polling.overlap()));
        assertThat(OrderPollRule.from(watch(polled(60)), NOW, polling, orders(Duration.ofMinutes(5))))
                .isEqualTo(NOW.minusSeconds(60).minus(Duration.ofMinutes(5)));
        Watch young = new Watch("outlet", NOW.minusSeconds(61), polled(60), NOW);
        assertThat(OrderPollRule.from(young, NOW, polling, orders)).isEqualTo(young.since());
        assertThat(OrderPollRule.from(watch(Optional.empty()), NOW, polling, orders))
                .isEqualTo(watch(Optional.empty()).since());
    }

    @Test
    void onceInAQuarterOfAnHourItReachesBackForHoursAsTheSearchMayBeLate() {
        Tuning.Polling polling = new Tuning.Polling(Duration.ofSeconds(3), Duration.ofMinutes(2));
        Tuning.Orders orders = orders(Duration.ofSeconds(60));
        Instant quarter = Instant.parse("2026-11-23T12:15:00Z");
        Watch before = new Watch("outlet", Instant.EPOCH, Optional.of(quarter.minusSeconds(1)), NOW);
        Watch since = new Watch("outlet", Instant.EPOCH, Optional.of(quarter), NOW);
        Watch longAgo = new Watch("outlet", Instant.EPOCH, Optional.of(quarter.minusSeconds(86400)), NOW);

        assertThat(OrderPollRule.from(before, quarter, polling, orders)).isEqualTo(quarter.minus(Duration.ofHours(2)));
        assertThat(OrderPollRule.from(since, quarter.plusSeconds(1), polling, orders))
                .isEqualTo(quarter.minus(polling.overlap()));
        assertThat(OrderPollRule.from(longAgo, quarter, polling, orders))
                .isEqualTo(quarter.minusSeconds(86400).minus(polling.overlap()));
    }

    private static Tuning.Orders orders(Duration grace) {
        return new Tuning.Orders(EVERY, grace, Duration.ofMinutes(10));
    }

    private static Optional<Instant> polled(long secondsAgo) {
        return Optional.of(NOW.minusSeconds(secondsAgo));
    }

    private static Watch watch(Optional<Instant> polledAt) {
        return new Watch("outlet", NOW.minus(Duration.ofDays(1)), polledAt, NOW);
    }
}

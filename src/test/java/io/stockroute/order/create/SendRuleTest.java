package io.stockroute.order.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SendRuleTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void anOrderLeavesWithinTheLeaseOfItsLaneAndLongBeforeItIsSentAgain() {
        assertThat(SendRule.latest(NOON, Duration.ofMinutes(10))).isEqualTo(NOON.plusSeconds(30));
        assertThat(SendRule.latest(NOON, Duration.ofSeconds(10))).isEqualTo(NOON.plusSeconds(5));
    }
}

package io.stockroute.ops.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {

    private static final String EVE = "203.0.113.7";

    private Instant now = Instant.parse("2026-11-23T10:42:00Z");
    private final LoginAttempts attempts = new LoginAttempts(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void afterFiveWrongPasswordsNoneIsLookedAtForAMinute() {
        useUp(EVE);

        assertThat(attempts.begin(EVE)).isFalse();
        later(Duration.ofSeconds(59));
        assertThat(attempts.begin(EVE)).isFalse();
        later(Duration.ofSeconds(1));
        assertThat(attempts.begin(EVE)).isTrue();
    }

    @Test
    void whoIsRefusedDoesNotWaitLongerForTryingAgain() {
        useUp(EVE);
        for (int i = 0; i < 30; i++) {
            later(Duration.ofSeconds(2));
            assertThat(attempts.begin(EVE)).isEqualTo(i == 29);
        }
    }

    @Test
    void whoComesFromElsewhereIsNotDelayed() {
        useUp(EVE);

        assertThat(attempts.begin("198.51.100.1")).isTrue();
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        for (int i = 0; i < 20; i++) {
            assertThat(attempts.begin(EVE)).isTrue();
            attempts.wrong(EVE);
            assertThat(attempts.begin(EVE)).isTrue();
            attempts.right(EVE);
        }
        assertThat(attempts.kept()).isZero();
    }

    @Test
    void aProgramMayAskManyThingsAtOnceAndAGuesserGainsLittleByIt() {
        for (int i = 0; i < LoginAttempts.AT_ONCE; i++) {
            assertThat(attempts.begin(EVE)).isTrue();
        }
        assertThat(attempts.begin(EVE)).isFalse();

        attempts.wrong(EVE);
        for (int i = 1; i < LoginAttempts.AT_ONCE; i++) {
            attempts.unclear(EVE);
        }

        assertThat(attempts.begin(EVE)).as("one was wrong, none is under way").isTrue();
        for (int i = 2; i < LoginAttempts.TRIES; i++) {
            assertThat(attempts.begin(EVE)).isTrue();
        }
        assertThat(attempts.begin(EVE)).as("what is under way may be wrong too").isFalse();
    }

    @Test
    void manyAddressesDoNotFillTheMemory() {
        useUp(EVE);
        for (int i = 0; i < 20_000; i++) {
            attempts.begin("2001:db8::" + Integer.toHexString(i));
        }

        assertThat(attempts.kept()).isLessThanOrEqualTo(10_000);
    }

    private void useUp(String who) {
        for (int i = 0; i < LoginAttempts.TRIES; i++) {
            assertThat(attempts.begin(who)).isTrue();
            attempts.wrong(who);
        }
    }

    private void later(Duration time) {
        now = now.plus(time);
    }
}

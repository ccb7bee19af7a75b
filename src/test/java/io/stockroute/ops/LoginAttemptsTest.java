package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.ops.LoginAttempts.Who;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {

    private static final Who EVE = new Who("admin", "203.0.113.7");

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

        assertThat(attempts.take(EVE)).isFalse();
        later(Duration.ofSeconds(59));
        assertThat(attempts.take(EVE)).isFalse();
        later(Duration.ofSeconds(1));
        assertThat(attempts.take(EVE)).isTrue();
    }

    @Test
    void whoIsRefusedDoesNotWaitLongerForTryingAgain() {
        useUp(EVE);
        for (int i = 0; i < 30; i++) {
            later(Duration.ofSeconds(2));
            attempts.take(EVE);
        }

        assertThat(attempts.take(EVE)).isTrue();
    }

    @Test
    void theSameNameFromElsewhereAndAnotherNameAreNotHeldUp() {
        useUp(EVE);

        assertThat(attempts.take(new Who("admin", "198.51.100.1"))).isTrue();
        assertThat(attempts.take(new Who("root", EVE.address()))).isTrue();
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        for (int i = 0; i < 20; i++) {
            assertThat(attempts.take(EVE)).isTrue();
            attempts.forget(EVE);
        }
    }

    @Test
    void manyNamesDoNotFillTheMemory() {
        useUp(EVE);
        for (int i = 0; i < 20_000; i++) {
            attempts.take(new Who("name-" + i, EVE.address()));
        }

        assertThat(attempts.kept()).isLessThanOrEqualTo(10_000);
    }

    private void useUp(Who who) {
        for (int i = 0; i < LoginAttempts.TRIES; i++) {
            assertThat(attempts.take(who)).isTrue();
        }
    }

    private void later(Duration time) {
        now = now.plus(time);
    }
}

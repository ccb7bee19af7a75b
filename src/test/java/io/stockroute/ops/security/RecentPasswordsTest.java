package io.stockroute.ops.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.stockroute.shopify.SteppedClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class RecentPasswordsTest {

    private final PasswordEncoder bcrypt = spy(new BCryptPasswordEncoder(4));
    private final String hash = new BCryptPasswordEncoder(4).encode("right");
    private final SteppedClock clock = new SteppedClock();
    private final RecentPasswords passwords = new RecentPasswords(bcrypt, clock);

    @Test
    void theRightPasswordIsCheckedOnceInAWhile() {
        assertThat(passwords.matches("right", hash)).isTrue();
        clock.advance(RecentPasswords.KNOWN_FOR.minusMillis(1));
        assertThat(passwords.matches("right", hash)).isTrue();
        checked(1);

        clock.advance(Duration.ofMillis(1));
        assertThat(passwords.matches("right", hash)).isTrue();
        checked(2);
    }

    @Test
    void aWrongPasswordIsCheckedEachTimeAndStaysWrong() {
        assertThat(passwords.matches("right", hash)).isTrue();
        assertThat(passwords.matches("wrong", hash)).isFalse();
        assertThat(passwords.matches("wrong", hash)).isFalse();
        checked(3);
        assertThat(passwords.matches("right", hash)).isTrue();
        checked(3);
    }

    @Test
    void anotherHashEndsWhatWasKnown() {
        assertThat(passwords.matches("right", hash)).isTrue();

        assertThat(passwords.matches("right", new BCryptPasswordEncoder(4).encode("new")))
                .isFalse();
        assertThat(passwords.matches("right", new BCryptPasswordEncoder(4).encode("right")))
                .isTrue();
        checked(3);
    }

    private void checked(int times) {
        verify(bcrypt, times(times)).matches(any(), any());
    }
}

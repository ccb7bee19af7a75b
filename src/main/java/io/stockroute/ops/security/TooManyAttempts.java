package io.stockroute.ops.security;

import org.springframework.security.authentication.LockedException;

/** A wrong password was given too often; the right one does not help either for a minute. */
final class TooManyAttempts extends LockedException {

    private static final long serialVersionUID = 1;

    static final String WORDS = "Too many wrong passwords. Wait a minute, then try again.";

    TooManyAttempts() {
        super(WORDS);
    }
}

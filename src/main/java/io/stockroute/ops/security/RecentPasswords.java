package io.stockroute.ops.security;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A program that sends the password with each request costs one bcrypt in {@link #KNOWN_FOR}, not one a request. What is kept of the right
 * password is a digest under a key that this process made up and tells nobody; a wrong password always costs a bcrypt, and another hash
 * ends what was known.
 */
final class RecentPasswords implements PasswordEncoder {

    static final Duration KNOWN_FOR = Duration.ofMinutes(5);

    private record Known(ByteBuffer digest, Instant until) {}

    private final PasswordEncoder encoder;
    private final Clock clock;
    private final Hmac hmac = new Hmac(KeyGenerators.secureRandom(32).generateKey());
    private volatile Known known = new Known(ByteBuffer.allocate(0), Instant.MIN);

    RecentPasswords(PasswordEncoder encoder, Clock clock) {
        this.encoder = encoder;
        this.clock = clock;
    }

    @Override
    public String encode(CharSequence password) {
        return encoder.encode(password);
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        ByteBuffer digest = digest(password, hash);
        Known last = known;
        if (clock.instant().isBefore(last.until()) && digest.equals(last.digest())) {
            return true;
        }
        boolean right = encoder.matches(password, hash);
        if (right) {
            known = new Known(digest, clock.instant().plus(KNOWN_FOR));
        }
        return right;
    }

    /** A hash has no space, so no other pair makes the same text. Comparing digests under an unknown key tells nothing by its time. */
    private ByteBuffer digest(CharSequence password, String hash) {
        return ByteBuffer.wrap(hmac.of(hash + " " + password));
    }
}

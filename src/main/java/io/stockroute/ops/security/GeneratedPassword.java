package io.stockroute.ops.security;

import io.stockroute.settings.Secret;
import java.security.SecureRandom;

/** Passwords to be copied by hand: no letters or digits that look alike, about 117 bits. */
final class GeneratedPassword {

    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private GeneratedPassword() {}

    static Secret next() {
        StringBuilder text = new StringBuilder();
        RANDOM.ints(LENGTH, 0, SIGNS.length()).forEach(index -> text.append(SIGNS.charAt(index)));
        return new Secret(text.toString());
    }
}

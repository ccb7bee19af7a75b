package io.stockroute.shopify;

import io.stockroute.settings.Secret;
import java.time.Duration;
import java.time.Instant;

/** A short-lived token of a store. */
public record AccessToken(Secret token, Instant grantedAt, Duration lifetime) {

    private static final Duration LONGEST_MARGIN = Duration.ofMinutes(5);

    /** Whether it has so little time left (a tenth of its life, five minutes at most) that a new one should be asked for. */
    public boolean expiring(Instant now) {
        Duration tenth = lifetime.dividedBy(10);
        Duration margin = tenth.compareTo(LONGEST_MARGIN) < 0 ? tenth : LONGEST_MARGIN;
        return !now.isBefore(grantedAt.plus(lifetime).minus(margin));
    }
}

package io.stockroute.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What pairing found about one location.
 *
 * @param locationId null if its store has no such location
 * @param reason for the operator; empty if paired
 */
public record LocationVerdict(
        String store, String name, @Nullable Long locationId, LocationState state, String reason) {

    private static final int LONGEST = 1000;

    public LocationVerdict {
        reason = reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST - 1) + "…";
    }
}

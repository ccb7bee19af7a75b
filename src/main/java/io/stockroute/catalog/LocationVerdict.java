package io.stockroute.catalog;

import io.stockroute.Texts;
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
        reason = Texts.shortened(reason, LONGEST);
    }
}

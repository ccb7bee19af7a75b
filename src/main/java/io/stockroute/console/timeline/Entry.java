package io.stockroute.console.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger as it stands there.
 *
 * @param kind of {@link io.stockroute.inventory.LedgerEntry.Kind}, or one of another version
 * @param cause in its text form, such as {@code delivery:17}
 */
record Entry(
        long id,
        Instant at,
        long levelId,
        String kind,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String cause,
        @Nullable String detail) {

    boolean is(String one) {
        return kind.equals(one);
    }
}

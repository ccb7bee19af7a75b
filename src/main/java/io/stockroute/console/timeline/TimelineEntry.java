package io.stockroute.console.timeline;

import io.stockroute.stock.LedgerEntry;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger as it stands there.
 *
 * @param kind of {@link LedgerEntry.Kind}, or one of another version
 * @param cause in its text form, such as {@code delivery:17}
 */
record TimelineEntry(
        long id,
        Instant at,
        long levelId,
        String kind,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String cause,
        @Nullable String detail) {

    /** Its kind, if this version knows it. */
    Optional<LedgerEntry.Kind> known() {
        return Arrays.stream(LedgerEntry.Kind.values())
                .filter(one -> is(one.name()))
                .findFirst();
    }

    boolean is(String one) {
        return kind.equals(one);
    }
}

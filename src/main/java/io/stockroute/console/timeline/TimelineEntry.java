package io.stockroute.console.timeline;

import io.stockroute.stock.Decision;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.LedgerCode;
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
 * @param reason what the kind alone does not say
 */
record TimelineEntry(
        long id,
        Instant at,
        long levelId,
        String kind,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String cause,
        @Nullable EntryReason reason) {

    /** Its kind, if this version knows it. */
    Optional<LedgerEntry.Kind> known() {
        return Arrays.stream(LedgerEntry.Kind.values())
                .filter(one -> is(one.name()))
                .findFirst();
    }

    boolean has(LedgerCode code) {
        return reason != null && reason.code() == code;
    }

    /** What a target was made of, if it is one. */
    Optional<Decision> decision() {
        return Optional.ofNullable(reason).flatMap(EntryReason::decision);
    }

    boolean is(String one) {
        return kind.equals(one);
    }
}

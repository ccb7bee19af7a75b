package io.stockroute.console.timeline;

import io.stockroute.stock.LedgerEntry.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, to be read.
 *
 * @param level where; null: with the product in all stores
 * @param tone how pages show it: good, busy, warning, bad or off
 * @param label what it is, in one or two words
 * @param told how many lines of the ledger it tells
 * @param kind of the ledger; null: it stands elsewhere
 * @param cause in its text form, such as {@code delivery:17}
 */
public record TimelineLine(
        Instant at,
        @Nullable Long level,
        @Nullable String where,
        String tone,
        String label,
        Sentence sentence,
        @Nullable Integer from,
        @Nullable Integer to,
        int told,
        @Nullable String kind,
        @Nullable String cause) {

    /** The store that it happened in; all of them where it is not one's. */
    public String store() {
        return where == null ? "all stores" : where.replaceFirst(" · .*", "");
    }

    boolean is(Kind some) {
        return some.name().equals(kind);
    }

    /** Whether it changed a quantity. */
    public boolean changes() {
        return from != null && to != null && !from.equals(to);
    }
}

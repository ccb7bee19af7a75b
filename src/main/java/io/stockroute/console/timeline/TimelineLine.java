package io.stockroute.console.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, to be read.
 *
 * @param level where; null: with the product in all stores
 * @param tone how pages show it: good, busy, held, bad or off
 * @param label what it is, in one or two words
 * @param told how many lines of the ledger it tells
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
        int told) {

    /** Whether it changed a quantity. */
    public boolean changes() {
        return from != null && to != null && !from.equals(to);
    }
}

package io.stockroute.stock.level;

import java.util.OptionalInt;

/** Tells an echo of what we know already from a hint that is worth a read. */
public final class HintRule {

    private HintRule() {}

    /**
     * Whether a hint says nothing new. While a write is under way only its own value is an echo: equality with the old quantity
     * means nothing then. While a read
     * is under way nothing is an echo: its answer may be older than the hint, and would stand.
     */
    public static boolean isEcho(Level level, OptionalInt available) {
        if (level.readWanted()) {
            return false;
        }
        OptionalInt expected = level.writing().isPresent() ? level.writing() : level.believed();
        return available.isPresent() && expected.isPresent() && available.getAsInt() == expected.getAsInt();
    }
}

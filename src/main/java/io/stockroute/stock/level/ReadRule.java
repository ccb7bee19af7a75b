package io.stockroute.stock.level;

import java.util.OptionalInt;

/** What a read of a level tells: how far the store has moved from what we believed. */
public final class ReadRule {

    private ReadRule() {}

    /**
     * The local change since the level was last known, in units; empty if there is nothing to compare with. If a write was given
     * up with its outcome unknown and the level holds just what it would have set, that write is taken to have come through: the
     * difference is ours and no local change.
     */
    public static OptionalInt localChange(Level level, OptionalInt read) {
        OptionalInt offered = level.offered();
        if (offered.isEmpty()) {
            return OptionalInt.empty();
        }
        int now = read.orElse(0);
        if (level.unconfirmed().isPresent() && level.unconfirmed().getAsInt() == now) {
            return OptionalInt.of(0);
        }
        return OptionalInt.of(now - offered.getAsInt());
    }
}

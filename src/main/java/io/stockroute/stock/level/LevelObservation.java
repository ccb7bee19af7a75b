package io.stockroute.stock.level;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A level as it was read from Shopify.
 *
 * @param level what was believed when the read was asked for
 * @param stocked whether the item is stocked at the location; empty if the item is gone or not tracked, so that nothing is known
 * @param quantity what is available, in units; empty unless stocked
 */
public record LevelObservation(Level level, Optional<Boolean> stocked, OptionalInt quantity) {

    /** What the rest of the flow needs to know of it; stocking an item, or no longer doing so, is neither a purchase nor a sale. */
    ObservedLevel asSeen() {
        Optional<Boolean> yes = Optional.of(true);
        boolean comparable = stocked.equals(yes) && level.stocked().equals(yes);
        return new ObservedLevel(
                level.id(), level.readSeq(), comparable ? localChange() : OptionalInt.empty(), level.cause());
    }

    /** The local change since the level was last known, in units; empty if there is nothing to compare with. */
    public OptionalInt localChange() {
        return stocked.isEmpty() ? OptionalInt.empty() : ReadRule.localChange(level, quantity);
    }
}

package io.stockroute.run.preview;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a level holds as far as a preview knows.
 *
 * @param stocked whether the item is stocked there; empty if Shopify does not count it, or it cannot be read
 * @param quantity in units; empty unless stocked
 * @param at as of when; empty where it follows from the plan itself
 * @param followed whether the ledger keeps it in sync already
 */
record KnownQuantity(Optional<Boolean> stocked, OptionalInt quantity, Optional<Instant> at, boolean followed) {

    /** What it offers: a level that is not stocked offers nothing. Empty if nothing can be known of it. */
    OptionalInt offered() {
        return stocked.isEmpty() ? OptionalInt.empty() : OptionalInt.of(quantity.orElse(0));
    }

    boolean isStocked() {
        return stocked.orElse(false);
    }

    /** The same level once it has been written. */
    KnownQuantity written(int units) {
        return new KnownQuantity(Optional.of(true), OptionalInt.of(units), at, followed);
    }
}

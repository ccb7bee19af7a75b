package io.stockroute.stock.lane;

import java.util.OptionalInt;

/**
 * A level that does not hold what is to be written to it.
 *
 * @param target what is to be written
 * @param counted whether it is checked together with others: no operator has seen it
 * @param attempts writes in a row that did not come through
 */
public record DriftingLevel(
        long levelId,
        long itemId,
        long locationId,
        boolean stocked,
        OptionalInt believed,
        int target,
        int attempts,
        boolean counted) {

    /** Whether it holds nothing yet, and will. */
    boolean fills() {
        return believed.orElse(0) <= 0 && target > 0;
    }

    /** How many units the store will hold more; below zero: less. Units below zero are no stock. */
    long netUnits() {
        return (long) Math.max(0, target) - Math.max(0, believed.orElse(0));
    }
}

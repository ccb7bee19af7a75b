package io.stockroute.stock.lane;

/**
 * What waits for the lane of a store; to be looked at closely by whoever holds the lane.
 *
 * @param stored a write that was stored is due
 * @param toRead levels are marked for reading
 * @param unreadable levels that could not be read are to be tried again
 * @param drifts levels do not hold what they should
 * @param catalog hints say that products or locations have changed
 */
record LaneWork(String store, boolean stored, boolean toRead, boolean unreadable, boolean drifts, boolean catalog) {

    boolean isAny() {
        return stored || toRead || unreadable || drifts || catalog;
    }

    boolean reads() {
        return toRead || unreadable;
    }
}

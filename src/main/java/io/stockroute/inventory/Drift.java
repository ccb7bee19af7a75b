package io.stockroute.inventory;

import java.util.OptionalInt;

/**
 * A level that does not hold what it should.
 *
 * @param attempts writes in a row that did not come through
 */
public record Drift(
        long levelId, long itemId, long locationId, boolean stocked, OptionalInt believed, int target, int attempts) {}

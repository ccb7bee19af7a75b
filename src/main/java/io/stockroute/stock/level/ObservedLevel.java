package io.stockroute.stock.level;

import java.util.OptionalInt;

/**
 * A level that was just read.
 *
 * @param readSeq the number of the mark that the read answers
 * @param change the local change since the level was last known, in units; empty if there was nothing to compare with: the item was
 *     not stocked there before, or is not now
 */
public record ObservedLevel(long levelId, long readSeq, OptionalInt change) {}

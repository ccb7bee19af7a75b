package io.stockroute.stock;

import java.util.OptionalInt;

/**
 * One Source level that feeds a Destination level.
 *
 * @param offered its quantity, zero if it is not stocked; empty if it was never read
 */
public record SourceStock(long levelId, OptionalInt offered) {}

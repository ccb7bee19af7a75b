package io.stockroute.order.decide;

/**
 * Units of a variant of Source, and the location of the Destination where they were sold.
 *
 * @param shipped of these, units that were shipped there already
 */
public record PlannedPlace(long variantId, long destinationLocation, int units, int shipped) {}

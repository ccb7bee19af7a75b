package io.stockroute.order.origin;

/**
 * Units of a line at a location of the Destination.
 *
 * @param location the number of the Destination's Location
 * @param units both those that are still to be shipped and those that are
 * @param shipped of these, units that are shipped already
 */
public record PlacedUnits(long location, int units, int shipped) {}

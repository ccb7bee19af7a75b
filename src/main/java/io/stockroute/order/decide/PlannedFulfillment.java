package io.stockroute.order.decide;

import java.util.Optional;

/**
 * The order is created as fulfilled, all of it at one place.
 *
 * @param location the number of the Source location; empty: Shopify chooses
 */
public record PlannedFulfillment(Optional<Long> location) {}

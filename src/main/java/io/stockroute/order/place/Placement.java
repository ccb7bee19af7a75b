package io.stockroute.order.place;

import io.stockroute.order.rows.DestinationOrder;
import java.time.Instant;

/**
 * An order in Source whose units are being brought to the right place.
 *
 * @param sourceOrderId the number of the Order
 * @param since when Source got it
 * @param attempts that led to nothing, in a row
 */
public record Placement(DestinationOrder order, long sourceOrderId, Instant since, int attempts) {}

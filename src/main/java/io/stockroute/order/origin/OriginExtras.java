package io.stockroute.order.origin;

import java.util.List;
import java.util.Optional;

/**
 * What else an order of a Destination says.
 *
 * @param channel where it was sold: Online Store, Point of Sale, an app
 * @param discountCodes that were applied; their amounts stand in the lines
 * @param fees additional fees; those of a line stand there
 */
public record OriginExtras(Optional<String> channel, List<String> discountCodes, List<OriginCharge> fees) {

    public static final OriginExtras NONE = new OriginExtras(Optional.empty(), List.of(), List.of());

    public OriginExtras {
        discountCodes = List.copyOf(discountCodes);
        fees = List.copyOf(fees);
    }
}

package io.stockroute.order.origin;

import java.util.List;
import java.util.Optional;

/**
 * What else a line of an order says.
 *
 * @param bundle the title of the bundle that it was sold in
 * @param subscription the name of its selling plan
 * @param duties for the units that were ordered
 */
public record LineExtras(Optional<String> bundle, Optional<String> subscription, List<OriginCharge> duties) {

    public static final LineExtras NONE = new LineExtras(Optional.empty(), Optional.empty(), List.of());

    public LineExtras {
        duties = List.copyOf(duties);
    }
}

package io.stockroute.order.decide;

import io.stockroute.order.origin.OriginOrder;
import java.util.Optional;

/** An order of a Destination with everything that is to be known to decide about it. */
public record OrderQuestion(OriginOrder origin, ImportContext context) {

    /** Source's inventory item of a line, if it has a match. */
    Optional<Long> sourceItem(LineReport line) {
        int index = line.position() - 1;
        return index < 0 || index >= origin.lines().size()
                ? Optional.empty()
                : context.match(origin.lines().get(index)).map(VariantMatch::sourceItemId);
    }
}

package io.stockroute.order.decide;

import java.util.Optional;

/**
 * What becomes of one line of an order.
 *
 * @param position from 1, in the order of the Destination's page
 * @param quantity units that are to be sent; those ordered if all were removed
 * @param reason why it is not imported, for the operator; empty if it is
 */
public record LineReport(
        int position,
        String title,
        Optional<String> variantTitle,
        Optional<String> sku,
        int quantity,
        boolean imported,
        String reason) {

    /** The same, not imported after all. */
    LineReport notImported(String why) {
        return imported ? new LineReport(position, title, variantTitle, sku, quantity, false, why) : this;
    }
}

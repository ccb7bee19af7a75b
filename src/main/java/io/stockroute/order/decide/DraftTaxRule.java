package io.stockroute.order.decide;

import io.stockroute.order.OrderKind;
import io.stockroute.order.origin.OriginOrder;

/**
 * Shopify works out the taxes of a draft order itself and takes none in its input. Whether it finds them in a price or adds them
 * follows from Source's shop, so a price is turned into Source's kind of price first.
 */
enum DraftTaxRule {
    /** Both stores have the same kind of prices. */
    AS_IT_IS,
    /** Source's prices include taxes and the Destination's do not: a line costs both together. */
    ADD_TO_PRICES,
    /** Source would add taxes to a price that includes them: it is told not to. */
    EXEMPT;

    static DraftTaxRule of(OriginOrder order, OrderPricing pricing, ImportContext context) {
        boolean source = context.facts().taxesIncluded();
        if (context.kind() != OrderKind.DRAFT || pricing.isSources() || order.taxesIncluded() == source) {
            return AS_IT_IS;
        }
        return source ? ADD_TO_PRICES : EXEMPT;
    }
}

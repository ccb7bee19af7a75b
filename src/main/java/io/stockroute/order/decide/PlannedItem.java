package io.stockroute.order.decide;

import java.util.Optional;

/** What a line of an order to be made in Source is about. */
public sealed interface PlannedItem {

    /** @param id of the ProductVariant in Source */
    record Variant(long id) implements PlannedItem {}

    /** A line without stock: a tip, a gift card, a fee. */
    record Custom(String title, Optional<String> sku) implements PlannedItem {}
}

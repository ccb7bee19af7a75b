package io.stockroute.catalog;

import io.stockroute.Texts;

/**
 * A location of a store, where stock lies.
 *
 * @param name as {@link Texts#identifier}; stores may have several locations of one name
 * @param active whether Shopify lets stock lie there
 * @param fulfillmentService whether it belongs to a fulfillment service
 */
public record Location(String store, long locationId, String name, boolean active, boolean fulfillmentService) {

    public Location {
        name = Texts.identifier(name);
    }
}

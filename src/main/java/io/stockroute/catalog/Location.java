package io.stockroute.catalog;

/**
 * A location of a store, where stock lies.
 *
 * @param name trimmed; shops may have several locations of one name
 * @param active whether Shopify lets stock lie there
 * @param fulfilmentService whether it belongs to a fulfilment service
 */
public record Location(String store, long locationId, String name, boolean active, boolean fulfilmentService) {

    public Location {
        name = name.strip();
    }
}

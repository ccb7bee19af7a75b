package io.stockroute.catalog.location;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.Gid;

/**
 * What Shopify says of a location.
 *
 * @param fulfillmentService whether it belongs to a fulfillment service, which keeps its stock itself
 */
public record LocationReading(
        long id, String name, boolean active, boolean fulfillmentService, boolean fulfilsOnlineOrders) {

    public static LocationReading of(JsonNode location) {
        return new LocationReading(
                Gid.number(location.required("id").asText()),
                location.required("name").asText(),
                location.required("isActive").asBoolean(),
                location.required("isFulfillmentService").asBoolean(),
                location.required("fulfillsOnlineOrders").asBoolean());
    }
}

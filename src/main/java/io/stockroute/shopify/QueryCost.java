package io.stockroute.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a call cost and what its bucket holds, in points; {@code extensions.cost} of an answer.
 *
 * @param requested reserved by Shopify while the call runs; a call is throttled if the bucket holds less
 * @param available left after the call
 * @param restoreRate points that flow back each second
 */
public record QueryCost(double requested, double maximum, double available, double restoreRate) {

    /** Empty if the answer says nothing of costs, or nothing sensible. */
    public static Optional<QueryCost> in(JsonNode answer) {
        JsonNode cost = answer.path("extensions").path("cost");
        JsonNode bucket = cost.path("throttleStatus");
        QueryCost read = new QueryCost(
                cost.path("requestedQueryCost").asDouble(),
                bucket.path("maximumAvailable").asDouble(),
                bucket.path("currentlyAvailable").asDouble(),
                bucket.path("restoreRate").asDouble());
        return read.maximum > 0 && read.restoreRate > 0 ? Optional.of(read) : Optional.empty();
    }
}

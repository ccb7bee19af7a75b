package io.stockroute.catalog.bulk;

import io.stockroute.catalog.BulkOperation;
import java.net.URI;
import java.util.Optional;

/**
 * How a bulk operation stands.
 *
 * @param complete whether its result can be fetched
 * @param address where the result lies; none if it has no rows
 * @param objects how many rows there are, so far or in all
 */
public record BulkResult(BulkOperation bulk, boolean complete, Optional<URI> address, long objects) {

    /** The address for a route; empty if there is nothing to fetch. */
    public String url() {
        return address.map(URI::toString).orElse("");
    }
}

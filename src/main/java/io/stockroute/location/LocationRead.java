package io.stockroute.location;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.Page;
import io.stockroute.shopify.ShopifyCall;
import java.util.Optional;

/** Asks a store for its locations, also the inactive ones and those of fulfilment services, 250 a page. */
public record LocationRead(String store, Optional<String> cursor) {

    private static final Document DOCUMENT = Document.named("Locations");

    public static LocationRead of(String store) {
        return new LocationRead(store, Optional.empty());
    }

    public LocationRead after(String next) {
        return new LocationRead(store, Optional.of(next));
    }

    public ShopifyCall call() {
        ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
        cursor.ifPresent(after -> call.variables().put("after", after));
        return call;
    }

    public Page<LocationReading> page(JsonNode data) {
        return Page.of(data.required("locations"), LocationReading::of);
    }
}

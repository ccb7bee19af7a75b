package io.stockroute.catalog.location;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.ConnectionPage;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.ShopifyCall;
import java.util.Optional;

/** Asks a store for its locations, also the inactive ones and those of fulfillment services, 250 a page. */
public record ReadLocations(String store, Optional<String> cursor) {

    private static final Document DOCUMENT = Document.named("Locations");

    public static ReadLocations of(String store) {
        return new ReadLocations(store, Optional.empty());
    }

    public ReadLocations after(String next) {
        return new ReadLocations(store, Optional.of(next));
    }

    public ShopifyCall call() {
        ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
        cursor.ifPresent(after -> call.variables().put("after", after));
        return call;
    }

    public ConnectionPage<LocationReading> page(JsonNode data) {
        return ConnectionPage.of(data.required("locations"), LocationReading::of);
    }
}

package io.stockroute.catalog.location;

import io.stockroute.catalog.Location;
import io.stockroute.shopify.ConnectionPage;
import io.stockroute.shopify.ShopifyClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads all locations of a store. */
@Component
public class LocationReads {

    private final ShopifyClient shopify;

    public LocationReads(ShopifyClient shopify) {
        this.shopify = shopify;
    }

    /** All of them, also those that are not in use, page by page. */
    public List<Location> read(String store) {
        List<Location> locations = new ArrayList<>();
        Optional<ReadLocations> next = Optional.of(ReadLocations.of(store));
        while (next.isPresent()) {
            ReadLocations asked = next.get();
            ConnectionPage<LocationReading> page = asked.page(shopify.call(asked.call()));
            page.items()
                    .forEach(location -> locations.add(new Location(
                            store, location.id(), location.name(), location.active(), location.fulfillmentService())));
            next = page.next().map(asked::after);
        }
        return locations;
    }
}

package io.stockroute.catalog.location;

import io.stockroute.catalog.Location;
import io.stockroute.catalog.LocationIndex;
import io.stockroute.settings.LaneLeases;
import io.stockroute.shopify.ConnectionPage;
import io.stockroute.shopify.ShopifyClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads all locations of a store. */
@Component
public class LocationReads {

    private final ShopifyClient shopify;
    private final LocationIndex index;
    private final LaneLeases leases;

    public LocationReads(ShopifyClient shopify, LocationIndex index, LaneLeases leases) {
        this.shopify = shopify;
        this.index = index;
        this.leases = leases;
    }

    /**
     * Replaces the locations of a store by those that were read, if its lane is still worked here.
     *
     * @throws LaneLeases.LeaseLost if another instance works it: what it read meanwhile may be newer
     */
    @Transactional
    public void record(String store, List<Location> locations) {
        leases.confirm(store);
        index.replace(store, locations);
    }

    /** All of them, also those that are not in use, page by page. */
    public List<Location> read(String store) {
        List<Location> locations = new ArrayList<>();
        Optional<ReadLocations> next = Optional.of(ReadLocations.of(store));
        while (next.isPresent()) {
            ReadLocations asked = next.get();
            ConnectionPage<LocationReading> page = shopify.ask(asked.call(), asked::page);
            page.items()
                    .forEach(location -> locations.add(new Location(
                            store, location.id(), location.name(), location.active(), location.fulfillmentService())));
            next = page.next().map(asked::after);
        }
        return locations;
    }
}

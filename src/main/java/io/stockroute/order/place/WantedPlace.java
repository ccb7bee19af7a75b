package io.stockroute.order.place;

import java.util.List;

/**
 * Where units of a variant are to leave Source.
 *
 * @param locations the Source locations that will do; empty: any
 * @param shipped of the units, those that were shipped already
 */
record WantedPlace(long variantId, List<Long> locations, int units, int shipped) {

    WantedPlace {
        locations = List.copyOf(locations);
    }

    boolean suits(long location) {
        return locations.isEmpty() || locations.contains(location);
    }
}

package io.stockroute.run.preview;

import io.stockroute.stock.LevelKey;
import java.util.Map;

/** What the locations of some stores are called. */
record LocationNames(Map<Place, String> names) {

    record Place(String store, long location) {}

    LocationNames {
        names = Map.copyOf(names);
    }

    /** Empty if nobody knows. */
    String of(LevelKey level) {
        return names.getOrDefault(new Place(level.store(), level.locationId()), "");
    }
}

package io.stockroute.run.preview;

import io.stockroute.catalog.LocationIndex;
import io.stockroute.catalog.LocationPairs;
import io.stockroute.run.preview.LocationNames.Place;
import io.stockroute.settings.SyncPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts together what the plan of each pair of a sync is made with. */
@Component
class PlannedPairs {

    private final LocationPairs pairs;
    private final LocationIndex locations;

    PlannedPairs(LocationPairs pairs, LocationIndex locations) {
        this.pairs = pairs;
        this.locations = locations;
    }

    /** The pairs of the sync, then those to which its stock flows on. */
    List<PlannedPair> of(Planning plan, PlannedSync sync) {
        List<PlannedPair> planned = new ArrayList<>();
        sync.pairs().forEach(pair -> planned.add(of(plan, pair, false, sync.poolsGoOn())));
        sync.downstream().forEach(pair -> planned.add(of(plan, pair, true, false)));
        return planned;
    }

    private PlannedPair of(Planning plan, SyncPair pair, boolean downstream, boolean poolsGoOn) {
        Map<Place, String> names = new HashMap<>();
        for (String store : List.of(pair.source(), pair.destination())) {
            locations.of(store).forEach(place -> names.put(new Place(store, place.locationId()), place.name()));
        }
        return new PlannedPair(plan, pair, pairs.plan(pair), downstream, poolsGoOn, new LocationNames(names));
    }
}

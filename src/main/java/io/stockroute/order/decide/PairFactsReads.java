package io.stockroute.order.decide;

import io.stockroute.catalog.LocationIndex;
import io.stockroute.catalog.LocationPairs;
import io.stockroute.settings.OrderSettings.Location;
import io.stockroute.settings.ShopFacts;
import io.stockroute.settings.Stores;
import io.stockroute.settings.SyncPair;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what is known of the two stores of a pair. */
@Component
public class PairFactsReads {

    private final ShopFacts shops;
    private final LocationPairs locations;
    private final LocationIndex index;
    private final Stores stores;

    public PairFactsReads(ShopFacts shops, LocationPairs locations, LocationIndex index, Stores stores) {
        this.shops = shops;
        this.locations = locations;
        this.index = index;
        this.stores = stores;
    }

    /** @throws OrderNotReady as long as Source was never asked who it is */
    public PairFacts of(SyncPair pair) {
        ShopFacts.Shop source = shops.of(pair.source())
                .orElseThrow(
                        () -> new OrderNotReady("Source has not told its currency yet (store: " + pair.source() + ")"));
        return new PairFacts(
                source.currency(),
                source.taxesIncluded(),
                feeding(pair),
                active(pair),
                stores.named(pair.destination()).domain().toString());
    }

    /**
     * Whether it matters where units are sold: the settings want them to leave Source at the location that feeds that place, and not every
     * Source location feeds every location of the Destination.
     */
    public boolean locationsMatter(SyncPair pair) {
        if (pair.sync().orders().location() != Location.MAPPED) {
            return false;
        }
        Set<Long> all = active(pair);
        return all.size() > 1 && feeding(pair).values().stream().anyMatch(sources -> !sources.containsAll(all));
    }

    private Set<Long> active(SyncPair pair) {
        return index.of(pair.source()).stream()
                .filter(location -> location.active())
                .map(location -> location.locationId())
                .collect(Collectors.toSet());
    }

    /** The Source locations that feed each location of the Destination. */
    public Map<Long, List<Long>> feeding(SyncPair pair) {
        Map<Long, TreeSet<Long>> feeding = new TreeMap<>();
        locations.plan(pair).pairs().forEach(one -> feeding.computeIfAbsent(
                        one.destination(), location -> new TreeSet<>())
                .add(one.source()));
        Map<Long, List<Long>> lists = new TreeMap<>();
        feeding.forEach((location, sources) -> lists.put(location, List.copyOf(sources)));
        return lists;
    }
}

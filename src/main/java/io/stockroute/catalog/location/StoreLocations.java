package io.stockroute.catalog.location;

import io.stockroute.CodedReason;
import io.stockroute.catalog.Location;
import io.stockroute.catalog.LocationReason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The locations of one store by name. Inactive ones never stand in the way of an active one of the same name. */
final class StoreLocations {

    private final String store;
    private final Map<String, List<Location>> active = new TreeMap<>();
    private final Map<String, List<Location>> inactive = new TreeMap<>();

    StoreLocations(String store, Collection<Location> locations) {
        this.store = store;
        for (Location location : locations) {
            (location.active() ? active : inactive)
                    .computeIfAbsent(location.name(), name -> new ArrayList<>())
                    .add(location);
        }
    }

    String store() {
        return store;
    }

    /** The one active location of a name. */
    Optional<Location> at(String name) {
        List<Location> found = active.getOrDefault(name, List.of());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    boolean knows(String name) {
        return active.containsKey(name) || inactive.containsKey(name);
    }

    /** Why {@link #at} finds nothing. */
    CodedReason lack(String name) {
        if (active.containsKey(name)) {
            return LocationReason.LOCATION_NOT_UNIQUE.with(
                    store, name, active.getOrDefault(name, List.of()).size());
        }
        return inactive.containsKey(name)
                ? LocationReason.LOCATION_INACTIVE.with(store, name)
                : LocationReason.LOCATION_MISSING.with(store, name, String.join("\n", active.keySet()));
    }

    Collection<List<Location>> activeByName() {
        return active.values();
    }

    List<Location> inactive() {
        return inactive.values().stream().flatMap(List::stream).toList();
    }
}

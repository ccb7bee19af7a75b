package io.stockroute.catalog.location;

import io.stockroute.catalog.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

    /** Why {@link #at} finds nothing; a sentence without its end. */
    String lack(String name) {
        if (active.containsKey(name)) {
            return store + " has " + active.getOrDefault(name, List.of()).size() + " locations named '" + name + "'";
        }
        if (inactive.containsKey(name)) {
            return "'" + name + "' is inactive in " + store;
        }
        return store + " has no location named '" + name + "'; it has " + names();
    }

    Collection<List<Location>> activeByName() {
        return active.values();
    }

    List<Location> inactive() {
        return inactive.values().stream().flatMap(List::stream).toList();
    }

    private String names() {
        return active.isEmpty()
                ? "no active location"
                : active.keySet().stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }
}

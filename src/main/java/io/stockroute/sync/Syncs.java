package io.stockroute.sync;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All syncs of the configuration. */
public final class Syncs {

    private final Map<String, Sync> byName = new LinkedHashMap<>();

    public Syncs(Collection<Sync> syncs) {
        for (Sync sync : syncs) {
            byName.put(sync.name(), sync);
        }
    }

    public Collection<Sync> all() {
        return byName.values();
    }

    public List<Sync> enabled() {
        return byName.values().stream().filter(Sync::enabled).toList();
    }

    public List<String> enabledNames() {
        return enabled().stream().map(Sync::name).toList();
    }

    /** The enabled syncs in which a store takes part, as Source or as Destination. */
    public List<Sync> with(String store) {
        return enabled().stream()
                .filter(sync ->
                        sync.source().equals(store) || sync.destinations().contains(store))
                .toList();
    }

    /** Source and Destinations of a sync. */
    public List<String> storesOf(String name) {
        Sync sync = named(name);
        return Stream.concat(Stream.of(sync.source()), sync.destinations().stream())
                .toList();
    }

    /** @throws IllegalArgumentException if no sync of that name is configured */
    public Sync named(String name) {
        Sync sync = byName.get(name);
        if (sync == null) {
            throw new IllegalArgumentException("No such sync (sync: " + name + ")");
        }
        return sync;
    }
}

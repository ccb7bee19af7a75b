package io.stockroute.console.web;

import io.stockroute.StoreScope;
import io.stockroute.settings.Sync;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who looks at the console, and what of it.
 *
 * @param name as histories and the ledger show it
 * @param source the store whose admin the viewer comes from; empty: an administrator, who sees everything
 * @param all every sync there is
 */
public record Viewer(String name, Optional<String> source, Collection<Sync> all) implements StoreScope {

    /** Sees nothing. */
    static final Viewer NOBODY = new Viewer("nobody", Optional.of(""), List.of());

    public Viewer {
        all = List.copyOf(all);
    }

    public boolean isAdministrator() {
        return source.isEmpty();
    }

    @Override
    public boolean seesAll() {
        return isAdministrator();
    }

    /** The syncs that may be seen, also those that are switched off. */
    public List<Sync> syncs() {
        return all.stream()
                .filter(sync -> source.isEmpty() || sync.source().equals(source.get()))
                .toList();
    }

    @Override
    public List<String> sources() {
        return syncs().stream().map(Sync::source).distinct().toList();
    }

    @Override
    public List<String> syncNames() {
        return syncs().stream().map(Sync::name).toList();
    }

    public boolean sees(String sync) {
        return syncNames().contains(sync);
    }

    /** Whether no sync of anybody else has to do with a store: what is done to it concerns the viewer alone. */
    public boolean hasAlone(String store) {
        return isAdministrator()
                || (stores().contains(store)
                        && all.stream()
                                .filter(sync -> sync.source().equals(store)
                                        || sync.destinations().contains(store))
                                .allMatch(sync -> sees(sync.name())));
    }

    /** Whether stock of these syncs flows on into others', or comes from there. */
    public boolean shares() {
        return !stores().stream().allMatch(this::hasAlone);
    }

    /** The stores of these syncs; not those of the configuration that take part in none. */
    @Override
    public Set<String> stores() {
        Set<String> stores = new LinkedHashSet<>();
        for (Sync sync : syncs()) {
            stores.add(sync.source());
            stores.addAll(sync.destinations());
        }
        return stores;
    }
}

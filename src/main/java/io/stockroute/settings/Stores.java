package io.stockroute.settings;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All stores of the configuration. */
public final class Stores {

    private final Map<String, Store> byName = new LinkedHashMap<>();
    private final Map<ShopDomain, Store> byDomain = new LinkedHashMap<>();

    public Stores(Collection<Store> stores) {
        for (Store store : stores) {
            byName.put(store.name(), store);
            byDomain.put(store.domain(), store);
        }
    }

    public Collection<Store> all() {
        return byName.values();
    }

    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** @throws IllegalArgumentException if no store of that name is configured */
    public Store named(String name) {
        Store store = byName.get(name);
        if (store == null) {
            throw new IllegalArgumentException("No such store (store: " + name + ")");
        }
        return store;
    }

    public Optional<Store> at(ShopDomain domain) {
        return Optional.ofNullable(byDomain.get(domain));
    }
}

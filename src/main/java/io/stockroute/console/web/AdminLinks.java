package io.stockroute.console.web;

import io.stockroute.settings.Store;
import io.stockroute.settings.Stores;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where something is found in the admin of a store; null if it does not exist or the store is no longer configured. A simulated store,
 * which is asked without TLS, has no admin: its domain may be that of somebody else's shop.
 */
@Component
public class AdminLinks {

    private final Stores stores;

    public AdminLinks(Stores stores) {
        this.stores = stores;
    }

    public @Nullable String order(String store, @Nullable Long id) {
        return link(store, "orders", id);
    }

    public @Nullable String draftOrder(String store, @Nullable Long id) {
        return link(store, "draft_orders", id);
    }

    public @Nullable String product(String store, long id) {
        return link(store, "products", id);
    }

    private @Nullable String link(String store, String what, @Nullable Long id) {
        if (id == null || !stores.names().contains(store)) {
            return null;
        }
        Store named = stores.named(store);
        return "http".equals(named.apiUrl().getScheme())
                ? null
                : "https://%s/admin/%s/%d".formatted(named.domain(), what, id);
    }
}

package io.stockroute.console.store;

import io.stockroute.settings.Stores;
import io.stockroute.shopify.CostGovernor.Bucket;
import io.stockroute.shopify.CostGovernors;
import io.stockroute.shopify.MissingScope;
import io.stockroute.shopify.StoreAccess;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The configured stores and how this instance is connected to each. */
@Component
class StoreConnections {

    private final Stores stores;
    private final StoreAccess access;
    private final CostGovernors governors;

    StoreConnections(Stores stores, StoreAccess access, CostGovernors governors) {
        this.stores = stores;
        this.access = access;
        this.governors = governors;
    }

    /** In the order of the file. */
    List<String> names() {
        return List.copyOf(stores.names());
    }

    String domain(String store) {
        return stores.named(store).domain().toString();
    }

    List<MissingScope> lacking(String store, Set<String> granted) {
        return access.lacking(store, granted);
    }

    /** Shopify's rate limit as this instance knows it; null: it has not called the store yet. */
    @Nullable
    Bucket bucket(String store) {
        return governors.of(store).bucket().orElse(null);
    }
}

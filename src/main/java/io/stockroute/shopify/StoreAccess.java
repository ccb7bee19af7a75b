package io.stockroute.shopify;

import io.stockroute.settings.ShopFacts;
import io.stockroute.settings.Syncs;
import io.stockroute.shopify.scopes.AccessRule;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the apps of the stores may not do, although the syncs need it. */
@Component
public class StoreAccess {

    private final ShopFacts facts;
    private final Syncs syncs;

    public StoreAccess(ShopFacts facts, Syncs syncs) {
        this.facts = facts;
        this.syncs = syncs;
    }

    /** The scopes that a store's app lacks as far as is known; none as long as the store was never asked. */
    public List<MissingScope> lacking(String store) {
        return facts.of(store).map(shop -> lacking(store, shop.scopes())).orElse(List.of());
    }

    /** The scopes that a store's app lacks if these were granted; none were: that is not known. */
    public List<MissingScope> lacking(String store, Set<String> granted) {
        return AccessRule.lacking(store, syncs.with(store), granted);
    }
}

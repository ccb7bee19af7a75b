package io.stockroute.shopify.scopes;

import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.shopify.MissingScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which access scopes a store's part in its syncs needs; from the list of scopes of Shopify's API 2026-10. */
public final class AccessRule {

    private static final String PLACES = "write_merchant_managed_fulfillment_orders";

    private AccessRule() {}

    /**
     * What is missing.
     *
     * @param syncs those in which the store takes part
     * @param granted empty: not known, then nothing is said to be missing
     */
    public static List<MissingScope> lacking(String store, Collection<Sync> syncs, Set<String> granted) {
        if (granted.isEmpty()) {
            return List.of();
        }
        return wanted(store, syncs).stream()
                .filter(lack -> !holds(granted, lack.scope()))
                .toList();
    }

    /** Whoever may write may read as well. */
    private static boolean holds(Set<String> granted, String scope) {
        return granted.contains(scope) || granted.contains(scope.replaceFirst("^read_", "write_"));
    }

    private static Collection<MissingScope> wanted(String store, Collection<Sync> syncs) {
        List<MissingScope> all = new ArrayList<>();
        if (!syncs.isEmpty()) {
            all.add(needed("read_products", "to match its products"));
            all.add(needed("read_inventory", "to read its stock"));
            all.add(needed("read_locations", "to pair its locations"));
        }
        for (Sync sync : syncs) {
            all.addAll(sync.source().equals(store) ? ofSource(sync.strategy()) : ofDestination(sync.strategy()));
        }
        Map<String, MissingScope> byScope = new LinkedHashMap<>();
        all.forEach(lack -> byScope.merge(lack.scope(), lack, (one, other) -> one.needed() ? one : other));
        return byScope.values();
    }

    private static List<MissingScope> ofSource(Strategy strategy) {
        return switch (strategy) {
            case ONE_WAY -> List.of();
            case TWO_WAY -> List.of(needed("write_inventory", "to write its stock"));
            case ORDERS ->
                List.of(
                        needed("write_orders", "to create orders"),
                        needed("read_orders", "to find an order whose creation was not answered"),
                        useful("write_customers", "to give orders their customer"),
                        useful(
                                PLACES,
                                "to take an order's units from the location that feeds the one where it was sold"));
            case DRAFT_ORDERS ->
                List.of(
                        needed("write_draft_orders", "to create draft orders"),
                        needed("read_draft_orders", "to follow draft orders"),
                        needed("read_orders", "to find the order that a draft order became"),
                        useful("write_customers", "to give draft orders their customer"),
                        useful(
                                PLACES,
                                "to take an order's units from the location that feeds the one where it was sold"));
        };
    }

    private static List<MissingScope> ofDestination(Strategy strategy) {
        List<MissingScope> wanted = new ArrayList<>(List.of(needed("write_inventory", "to write its stock")));
        if (strategy.importsOrders()) {
            wanted.add(needed("read_orders", "to read its orders"));
            wanted.add(useful(
                    "read_merchant_managed_fulfillment_orders", "to know at which of its locations an order was sold"));
        }
        return wanted;
    }

    private static MissingScope needed(String scope, String use) {
        return new MissingScope(scope, use, true);
    }

    private static MissingScope useful(String scope, String use) {
        return new MissingScope(scope, use, false);
    }
}

package io.stockroute.simulator.graphql;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the app may do in a shop. Without a scope, the mutation that needs it answers ACCESS_DENIED. */
public final class Scopes {
    private static final List<String> ALL = List.of(
            "read_customers",
            "read_draft_orders",
            "read_inventory",
            "read_fulfillments",
            "read_locations",
            "read_merchant_managed_fulfillment_orders",
            "read_order_edits",
            "read_orders",
            "read_products",
            "read_returns",
            "write_customers",
            "write_draft_orders",
            "write_inventory",
            "write_merchant_managed_fulfillment_orders",
            "write_order_edits",
            "write_orders",
            "write_returns");

    private final Set<String> granted = new TreeSet<>(ALL);

    public synchronized void withhold(String... scopes) {
        List<String> given = List.of(scopes);
        if (!ALL.containsAll(given)) {
            throw new IllegalArgumentException("no such scope (given: " + given + ", known: " + ALL + ")");
        }
        granted.removeAll(given);
    }

    public synchronized void grantAll() {
        granted.addAll(ALL);
    }

    public synchronized List<String> granted() {
        return List.copyOf(granted);
    }

    public synchronized void require(String field, String scope) {
        if (!granted.contains(scope)) {
            throw AdminError.accessDenied(field, "`" + scope + "` access scope.");
        }
    }
}

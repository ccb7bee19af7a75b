package io.stockroute.console;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a viewer may see, as conditions of a query: an administrator also sees what belongs to syncs and stores that are no longer
 * configured. Whoever uses a condition adds {@link #params()} to the query.
 */
public record Bounds(boolean all, List<String> syncs, List<String> stores) {

    /** A list in SQL must not be empty; no sync and no store has this name. */
    private static final List<String> NONE = List.of("");

    public Bounds {
        syncs = List.copyOf(syncs);
        stores = List.copyOf(stores);
    }

    public static Bounds of(Viewer viewer) {
        return new Bounds(viewer.isAdministrator(), viewer.syncNames(), List.copyOf(viewer.stores()));
    }

    /** A condition on a column that names a sync. */
    public String sync(String column) {
        return all ? "true" : column + " in (:seenSyncs)";
    }

    /** A condition on a column that names a store. */
    public String store(String column) {
        return all ? "true" : column + " in (:seenStores)";
    }

    public boolean seesStore(String store) {
        return all || stores.contains(store);
    }

    public boolean seesSync(String sync) {
        return all || syncs.contains(sync);
    }

    public Map<String, Collection<String>> params() {
        return Map.of("seenSyncs", syncs.isEmpty() ? NONE : syncs, "seenStores", stores.isEmpty() ? NONE : stores);
    }
}

package io.stockroute.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pairs of all enabled syncs, and which of them have what they need. */
@Repository
public class SyncPairs {

    private final Syncs syncs;
    private final JdbcClient jdbc;

    public SyncPairs(Syncs syncs, JdbcClient jdbc) {
        this.syncs = syncs;
        this.jdbc = jdbc;
    }

    public List<SyncPair> all() {
        return of(syncs);
    }

    /** The pairs of the enabled ones among some syncs. */
    public static List<SyncPair> of(Syncs syncs) {
        return syncs.enabled().stream()
                .flatMap(sync -> sync.destinations().stream().map(destination -> new SyncPair(sync, destination)))
                .toList();
    }

    /**
     * Whether what a pair says of stock is in effect still. Who works on a pair asks this once it has the pair's turn: what was found out
     * with settings that are no longer in effect must not be written over what the alignment with the new ones works out.
     */
    public boolean stands(SyncPair pair) {
        return all().stream().anyMatch(pair::decidesLike);
    }

    /** The pairs from or to a store, both of whose catalogs are complete. */
    public List<SyncPair> withCatalogs(String store) {
        Set<String> complete = stores("select store from store_state where catalog_at is not null");
        return of(store).stream().filter(pair -> pair.isBetween(complete)).toList();
    }

    /** The pairs from or to a store, both of whose locations are known. */
    public List<SyncPair> withLocations(String store) {
        Set<String> known = stores("select store from store_state where locations_at is not null");
        return of(store).stream().filter(pair -> pair.isBetween(known)).toList();
    }

    /** The pairs of which everything is known that stock needs to flow. */
    public List<SyncPair> ready() {
        Set<String> ready =
                stores("select store from store_state where catalog_at is not null and locations_at is not null");
        return all().stream().filter(pair -> pair.isBetween(ready)).toList();
    }

    /** The pair on which the orders of a store are imported to its Source; empty if they stay where they are. */
    public Optional<SyncPair> importingOrdersOf(String destination) {
        return all().stream()
                .filter(pair -> pair.destination().equals(destination))
                .filter(pair -> pair.sync().strategy().importsOrders())
                .findFirst();
    }

    /** The Destinations whose orders some sync imports. */
    public List<String> importingOrders() {
        return all().stream()
                .filter(pair -> pair.sync().strategy().importsOrders())
                .map(SyncPair::destination)
                .distinct()
                .toList();
    }

    private List<SyncPair> of(String store) {
        return all().stream()
                .filter(pair ->
                        pair.source().equals(store) || pair.destination().equals(store))
                .toList();
    }

    private Set<String> stores(String sql) {
        return jdbc.sql(sql).query(String.class).set();
    }
}

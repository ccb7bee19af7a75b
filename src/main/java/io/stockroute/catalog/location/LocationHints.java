package io.stockroute.catalog.location;

import io.stockroute.shopify.FailingRecords;
import io.stockroute.shopify.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whether the locations of a store are to be read; a new store's are. */
@Repository
public class LocationHints {

    private static final String ALL = "all";

    private final JdbcClient jdbc;
    private final FailingRecords failing;

    public LocationHints(JdbcClient jdbc, FailingRecords failing) {
        this.jdbc = jdbc;
        this.failing = failing;
    }

    @Transactional
    public void mark(String store) {
        introduce(store);
        jdbc.sql("""
                        update catalog_state set locations_wanted = true, locations_seq = locations_seq + 1
                        where store = :store
                        """).param("store", store).update();
    }

    /** The locations of a store cannot be read: they wait, and nothing else of the store does. */
    public void failed(String store, Exception cause) {
        failing.failed(RecordKind.LOCATIONS, store, ALL, "of " + store, cause);
    }

    /** Whether the locations of a store are to be read now. */
    public boolean wanted(String store) {
        return isMarked(store) && failing.isDue(RecordKind.LOCATIONS, store, ALL);
    }

    private boolean isMarked(String store) {
        return jdbc.sql("select count(*) from catalog_state where store = :store and not locations_wanted")
                        .param("store", store)
                        .query(Long.class)
                        .single()
                == 0;
    }

    /** The number of the latest hint. */
    public long latest(String store) {
        return jdbc.sql("select locations_seq from catalog_state where store = :store")
                .param("store", store)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The hints up to a number are followed; one that came meanwhile stays. */
    public boolean settle(String store, long seq) {
        failing.recovered(RecordKind.LOCATIONS, store, ALL);
        return jdbc.sql("""
                        update catalog_state set locations_wanted = false
                        where store = :store and locations_seq = :seq
                        """).param("store", store).param("seq", seq).update() > 0;
    }

    private void introduce(String store) {
        jdbc.sql("insert into catalog_state (store) values (:store) on conflict do nothing")
                .param("store", store)
                .update();
    }
}

package io.stockroute.catalog.location;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whether the locations of a store are to be read; a new store's are. */
@Repository
public class LocationHints {

    private final JdbcClient jdbc;

    public LocationHints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void mark(String store) {
        introduce(store);
        jdbc.sql("""
                        update catalog_state set locations_wanted = true, locations_seq = locations_seq + 1
                        where store = :store
                        """).param("store", store).update();
    }

    /** Whether the locations of a store are to be read. */
    public boolean wanted(String store) {
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

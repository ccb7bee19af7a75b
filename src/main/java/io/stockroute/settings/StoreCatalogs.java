package io.stockroute.settings;

import io.stockroute.Utc;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When the products and the locations of each store were last read as a whole; a pair is ready once both ends were. */
@Repository
public class StoreCatalogs {

    private final JdbcClient jdbc;
    private final StoreHealth stores;
    private final Clock clock;

    public StoreCatalogs(JdbcClient jdbc, StoreHealth stores, Clock clock) {
        this.jdbc = jdbc;
        this.stores = stores;
        this.clock = clock;
    }

    /** Whether a store's products were never read as a whole, or not for so long. */
    public boolean isOlderThan(String store, Duration age) {
        return jdbc.sql("select count(*) from store_state where store = :store and catalog_at > :then")
                        .param("store", store)
                        .param("then", Utc.at(clock.instant().minus(age)))
                        .query(Long.class)
                        .single()
                == 0;
    }

    /** Whether both were read as a whole. */
    public boolean isComplete(String store) {
        return jdbc.sql("""
                        select count(*) from store_state
                        where store = :store and catalog_at is not null and locations_at is not null
                        """).param("store", store).query(Long.class).single() > 0;
    }

    @Transactional
    public void productsRead(String store) {
        now(store, "catalog_at");
    }

    @Transactional
    public void locationsRead(String store) {
        now(store, "locations_at");
    }

    /** Nothing is known of a store any more. */
    @Transactional
    public void forget(String store) {
        jdbc.sql("update store_state set catalog_at = null, locations_at = null where store = :store")
                .param("store", store)
                .update();
    }

    private void now(String store, String column) {
        stores.introduce(store);
        jdbc.sql("update store_state set " + column + " = :now where store = :store")
                .param("now", Utc.at(clock.instant()))
                .param("store", store)
                .update();
    }
}

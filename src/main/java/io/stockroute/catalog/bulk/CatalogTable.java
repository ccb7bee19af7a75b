package io.stockroute.catalog.bulk;

import io.stockroute.Utc;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When each store's catalog was complete, and the runs that completed it. */
@Repository
public class CatalogTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    CatalogTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean isOlderThan(String store, Duration age) {
        return jdbc.sql("select count(*) from store_state where store = :store and catalog_at > :then")
                        .param("store", store)
                        .param("then", now().minus(age))
                        .query(Long.class)
                        .single()
                == 0;
    }

    void complete(String store) {
        jdbc.sql("insert into store_state (store) values (:store) on conflict do nothing")
                .param("store", store)
                .update();
        jdbc.sql("update store_state set catalog_at = :now where store = :store")
                .param("store", store)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return Utc.at(clock.instant());
    }
}

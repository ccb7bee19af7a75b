package io.stockroute.settings;

import io.stockroute.Utc;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Up to when each store was asked what has changed, where it cannot send webhooks. */
@Repository
public class StorePolls {

    private final JdbcClient jdbc;
    private final StoreHealth stores;
    private final Clock clock;

    public StorePolls(JdbcClient jdbc, StoreHealth stores, Clock clock) {
        this.jdbc = jdbc;
        this.stores = stores;
        this.clock = clock;
    }

    /** Now, if it was never asked. */
    public Instant until(String store) {
        return jdbc.sql("select polled_until from store_state where store = :store and polled_until is not null")
                .param("store", store)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElseGet(clock::instant);
    }

    /** Everything up to a moment has been asked. */
    @Transactional
    public void advance(String store, Instant until) {
        stores.introduce(store);
        jdbc.sql("update store_state set polled_until = :until where store = :store")
                .param("until", Utc.at(until))
                .param("store", store)
                .update();
    }
}

package io.stockroute.stock.level;

import io.stockroute.settings.StorePolls;
import io.stockroute.settings.Stores;
import io.stockroute.settings.Tuning;
import io.stockroute.shopify.FailingRecords;
import io.stockroute.shopify.FailingSeconds;
import io.stockroute.shopify.RecordKind;
import io.stockroute.shopify.StoreClocks;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Up to when the levels of a store have been polled, and which of its locations are to be. */
@Repository
class LevelPollCursor {

    private final StorePolls polls;
    private final FailingRecords records;
    private final JdbcClient jdbc;
    private final StoreClocks clocks;
    private final Stores stores;
    private final Duration overlap;

    LevelPollCursor(
            StorePolls polls,
            FailingRecords records,
            JdbcClient jdbc,
            StoreClocks clocks,
            Stores stores,
            Tuning tuning) {
        this.stores = stores;
        this.records = records;
        this.polls = polls;
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.overlap = tuning.polling().overlap();
    }

    /** All stores. */
    Collection<String> stores() {
        return stores.names();
    }

    /** One question for each location that takes part; each reaches back over the one before. */
    List<LevelQuestion> questions(String store) {
        Instant since = clocks.askFrom(store, polls.until(store).minus(overlap));
        return jdbc.sql("""
                        select distinct location_id from level where store = :store
                        and (exists (select 1 from level_link k where k.level_id = level.id)
                             or exists (select 1 from level_link k where k.source_level_id = level.id)
                             or exists (select 1 from left_link k where k.level_id = level.id)
                             or exists (select 1 from left_link k where k.source_level_id = level.id))""").param("store", store).query(Long.class).list().stream()
                .map(location -> new LevelQuestion(store, location, since, failing(store, location)))
                .toList();
    }

    private FailingSeconds failing(String store, long location) {
        return records.seconds(RecordKind.LEVEL_POLL, store, Long.toString(location));
    }

    /** Everything up to a moment has been asked. */
    void advance(String store, Instant until) {
        polls.advance(store, until);
    }
}

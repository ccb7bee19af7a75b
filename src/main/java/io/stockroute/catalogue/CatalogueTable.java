package io.stockroute.catalogue;

import io.stockroute.Utc;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** When each store's catalogue was complete, and the runs that completed it. */
@Repository
class CatalogueTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    CatalogueTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isOlderThan(String store, Duration age) {
        return jdbc.sql("select count(*) from store_state where store = :store and catalogue_at > :then")
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
        jdbc.sql("update store_state set catalogue_at = :now where store = :store")
                .param("store", store)
                .param("now", now())
                .update();
    }

    long begin(String store) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into run (kind, store, state, started_at) values ('CATALOGUE', :store, 'RUNNING', :now)
                        """).param("store", store).param("now", now()).update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void rows(long run, long rows) {
        jdbc.sql("update run set levels = :rows where id = :run and kind = 'CATALOGUE'")
                .param("run", run)
                .param("rows", rows)
                .update();
    }

    /** When a run began; the rows it brought. */
    record Ended(Instant startedAt, long rows) {}

    Ended done(long run) {
        jdbc.sql("update run set state = 'DONE', finished_at = :now, reason = null where id = :run")
                .param("run", run)
                .param("now", now())
                .update();
        return jdbc.sql("select started_at, levels from run where id = :run")
                .param("run", run)
                .query((row, n) -> new Ended(
                        row.getObject("started_at", OffsetDateTime.class).toInstant(), row.getLong("levels")))
                .single();
    }

    void failed(long run, String reason) {
        jdbc.sql("update run set state = 'FAILED', finished_at = :now, reason = :reason where id = :run")
                .param("run", run)
                .param("now", now())
                .param("reason", reason)
                .update();
    }

    /** Why it takes so long. */
    void reason(long run, @Nullable String reason) {
        jdbc.sql("update run set reason = :reason where id = :run")
                .param("run", run)
                .param("reason", reason)
                .update();
    }

    private OffsetDateTime now() {
        return Utc.at(clock.instant());
    }
}

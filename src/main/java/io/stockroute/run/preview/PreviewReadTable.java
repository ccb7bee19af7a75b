package io.stockroute.run.preview;

import io.stockroute.CodedReason;
import io.stockroute.Texts;
import io.stockroute.Utc;
import io.stockroute.stock.BatchRule;
import io.stockroute.stock.LevelReading;
import io.stockroute.stock.ReadLevels;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code preview_read}. */
@Repository
public class PreviewReadTable {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    PreviewReadTable(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** The stores that are still to be asked, without those that did not answer. */
    List<String> stores(long preview) {
        return jdbc.sql("""
                        select s.store from preview_store s
                        where s.preview_id = :preview and s.failure is null and exists (
                            select 1 from preview_read r
                            where r.preview_id = s.preview_id and r.store = s.store and r.read_at is null)
                        order by s.store
                        """).param("preview", preview).query(String.class).list();
    }

    /** The next levels of a store: all of one location, in the company of as many refusals. */
    Optional<PreviewBatch> next(long preview, String store, int limit) {
        record First(long location, int attempts) {}
        Optional<First> first = jdbc.sql("""
                        select location_id, attempts from preview_read
                        where preview_id = :preview and store = :store and read_at is null
                        order by preview_id, store, read_at, attempts, location_id limit 1
                        """)
                .param("preview", preview)
                .param("store", store)
                .query((row, n) -> new First(row.getLong("location_id"), row.getInt("attempts")))
                .optional();
        return first.map(start -> new PreviewBatch(
                preview,
                new ReadLevels(
                        store,
                        start.location(),
                        jdbc.sql("""
                                        select inventory_item_id from preview_read
                                        where preview_id = :preview and store = :store and read_at is null
                                            and attempts = :attempts and location_id = :location
                                        order by preview_id, store, read_at, attempts, location_id, inventory_item_id limit :limit
                                        """)
                                .param("preview", preview)
                                .param("store", store)
                                .param("attempts", start.attempts())
                                .param("location", start.location())
                                .param("limit", Math.min(limit, BatchRule.size(start.attempts())))
                                .query(Long.class)
                                .list())));
    }

    void record(long preview, String store, List<LevelReading> readings) {
        var now = Utc.at(clock.instant());
        batches.batchUpdate(
                """
                update preview_read set read_at = :now, stocked = :stocked, quantity = :quantity
                where inventory_item_id = :item and location_id = :location and store = :store and preview_id = :preview
                """,
                readings.stream()
                        .map(reading -> new MapSqlParameterSource("preview", preview)
                                .addValue("store", store)
                                .addValue("item", reading.itemId())
                                .addValue("location", reading.locationId())
                                .addValue("now", now)
                                .addValue("stocked", stocked(reading.state()).orElse(null), Types.BOOLEAN)
                                .addValue(
                                        "quantity",
                                        reading.state() == LevelReading.State.STOCKED
                                                ? reading.available().orElse(0)
                                                : null,
                                        Types.INTEGER))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** Levels of a store were answered. */
    void count(long preview, String store, int levels) {
        jdbc.sql(
                        "update preview_store set answered = answered + :levels where preview_id = :preview and store = :store")
                .param("levels", levels)
                .param("preview", preview)
                .param("store", store)
                .update();
    }

    private static Optional<Boolean> stocked(LevelReading.State state) {
        return switch (state) {
            case STOCKED -> Optional.of(true);
            case UNSTOCKED -> Optional.of(false);
            case GONE, UNTRACKED -> Optional.empty();
        };
    }

    void postpone(PreviewBatch batch) {
        of(batch, "update preview_read set attempts = attempts + 1 ").update();
    }

    void unreadable(PreviewBatch batch, String reason) {
        of(batch, "update preview_read set read_at = :now, reason = :reason ")
                .param("now", Utc.at(clock.instant()))
                .param("reason", fit(reason))
                .update();
    }

    private JdbcClient.StatementSpec of(PreviewBatch batch, String update) {
        return jdbc.sql(update + """
                        where inventory_item_id in (:items) and location_id = :location and store = :store
                            and preview_id = :preview
                        """)
                .param("items", batch.read().itemIds())
                .param("location", batch.read().locationId())
                .param("store", batch.store())
                .param("preview", batch.preview());
    }

    void failed(long preview, String store, CodedReason why) {
        jdbc.sql("update preview_store set failure = :why where preview_id = :preview and store = :store")
                .param("why", CodedReason.column(why))
                .param("preview", preview)
                .param("store", store)
                .update();
    }

    List<CodedReason> failures(long preview) {
        return jdbc.sql("""
                        select failure from preview_store where preview_id = :preview and failure is not null order by store
                        """).param("preview", preview).query(String.class).list().stream()
                .flatMap(column -> CodedReason.in(column).stream())
                .toList();
    }

    /** Answers that are older than this are asked for again; all others stay. */
    public void forgetOlder(long preview, Duration age) {
        jdbc.sql("delete from preview_read where preview_id = :preview and read_at < :then")
                .param("preview", preview)
                .param("then", Utc.at(clock.instant().minus(age)))
                .update();
    }

    private static String fit(String reason) {
        return Texts.cut(reason, 1000);
    }
}

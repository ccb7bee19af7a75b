package io.stockroute.run.reconciliation;

import io.stockroute.catalog.BulkOperation;
import io.stockroute.stock.LevelReading;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which levels a reconciliation has to look at, and which of them a bulk operation has named. */
@Repository
public class ReconciledLevels {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    ReconciledLevels(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** The levels of all stores of a sync, and those that have left it. A union, as PostgreSQL hashes no subquery that is larger than its work_mem. */
    public List<Long> of(String sync) {
        return jdbc.sql("""
                        select level_id from level_link where sync = :sync
                        union
                        select source_level_id from level_link where sync = :sync
                        union
                        select level_id from left_link where sync = :sync
                        union
                        select source_level_id from left_link where sync = :sync
                        order by 1""").param("sync", sync).query(Long.class).list();
    }

    /** A run is over only once a bulk operation is, its own or one that was under way already. */
    @Transactional
    public void await(long run, long bulk) {
        jdbc.sql("insert into run_bulk (run_id, bulk_id) values (:run, :bulk)")
                .param("run", run)
                .param("bulk", bulk)
                .update();
    }

    /** Whether a reconciliation waits for a bulk operation, and not an alignment alone. */
    boolean isAwaited(BulkOperation bulk) {
        return jdbc.sql("select run_id from run_bulk where bulk_id = :bulk limit 1")
                .param("bulk", bulk.id())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Records that a bulk operation has named these levels; of use only for those that we know. */
    @Transactional
    public void named(BulkOperation bulk, List<LevelReading> readings) {
        if (readings.isEmpty()) {
            return;
        }
        record Place(long item, long location) {}
        Set<Place> places = new HashSet<>();
        readings.forEach(reading -> places.add(new Place(reading.itemId(), reading.locationId())));
        record Known(long id, Place place) {}
        List<Known> known = jdbc.sql("""
                        select id, inventory_item_id, location_id from level
                        where inventory_item_id in (:items) and store = :store""")
                .param(
                        "items",
                        readings.stream().map(LevelReading::itemId).distinct().toList())
                .param("store", bulk.store())
                .query((row, n) -> new Known(
                        row.getLong("id"), new Place(row.getLong("inventory_item_id"), row.getLong("location_id"))))
                .list();
        batch.batchUpdate(
                "insert into bulk_level (bulk_id, level_id) values (:bulk, :level) on conflict do nothing",
                known.stream()
                        .filter(level -> places.contains(level.place()))
                        .map(level -> new MapSqlParameterSource("bulk", bulk.id()).addValue("level", level.id()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** The levels of the store that some sync needs, that were stocked as far as we know, and that the query did not name. */
    public List<Long> missing(BulkOperation bulk) {
        return jdbc.sql("""
                        select l.id from level l
                        where l.store = :store and (l.stocked is null or l.stocked)
                          and (exists (select 1 from level_link k where k.level_id = l.id)
                            or exists (select 1 from level_link k where k.source_level_id = l.id))
                          and not exists (select 1 from bulk_level n where n.bulk_id = :bulk and n.level_id = l.id)
                        order by l.id""")
                .param("store", bulk.store())
                .param("bulk", bulk.id())
                .query(Long.class)
                .list();
    }

    /** The levels of the store that some sync needs, if a reconciliation waits for the bulk operation. */
    public List<Long> linked(BulkOperation bulk) {
        return isAwaited(bulk)
                ? jdbc.sql("""
                        select l.id from level l
                        where l.store = :store
                          and (exists (select 1 from level_link k where k.level_id = l.id)
                            or exists (select 1 from level_link k where k.source_level_id = l.id))
                        order by l.id""").param("store", bulk.store()).query(Long.class).list()
                : List.of();
    }

    @Transactional
    public void forget(BulkOperation bulk) {
        jdbc.sql("delete from bulk_level where bulk_id = :bulk")
                .param("bulk", bulk.id())
                .update();
    }
}

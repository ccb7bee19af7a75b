package io.stockroute.run.preview;

import io.stockroute.run.RunState;
import io.stockroute.run.Runs;
import io.stockroute.settings.SyncPair;
import io.stockroute.stock.LevelKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of levels: the ledger's, which keep themselves up to date, and those that were asked for a preview. */
@Repository
class PlanInputReads {

    private final JdbcClient jdbc;

    PlanInputReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Levels that some sync looks after, and that were read since it does. */
    Map<LevelKey, KnownQuantity> believed(String sync, String store, Collection<Long> items) {
        Map<LevelKey, KnownQuantity> held = new HashMap<>();
        if (items.isEmpty()) {
            return held;
        }
        jdbc.sql("""
                        select l.inventory_item_id, l.location_id, l.stocked, l.believed, l.believed_at,
                            exists (select 1 from level_link k where k.level_id = l.id and k.sync = :sync) as followed
                        from level l
                        where l.inventory_item_id in (:items) and l.store = :store and l.stocked is not null
                            and (exists (select 1 from level_link k where k.level_id = l.id)
                                or exists (select 1 from level_link k where k.source_level_id = l.id))
                        """)
                .param("items", items)
                .param("store", store)
                .param("sync", sync)
                .query(row -> {
                    KnownQuantity level = new KnownQuantity(
                            Optional.of(row.getBoolean("stocked")),
                            integer(row, "believed"),
                            at(row, "believed_at"),
                            row.getBoolean("followed"));
                    held.put(key(store, row), level);
                });
        return held;
    }

    /** Levels that Shopify was asked for. */
    Map<LevelKey, KnownQuantity> read(long preview, String store, Collection<Long> items) {
        Map<LevelKey, KnownQuantity> held = new HashMap<>();
        if (items.isEmpty()) {
            return held;
        }
        jdbc.sql("""
                        select inventory_item_id, location_id, stocked, quantity, read_at from preview_read
                        where inventory_item_id in (:items) and store = :store and preview_id = :preview
                            and read_at is not null
                        """)
                .param("items", items)
                .param("store", store)
                .param("preview", preview)
                .query(row -> {
                    KnownQuantity level = new KnownQuantity(
                            Optional.ofNullable(row.getObject("stocked", Boolean.class)),
                            integer(row, "quantity"),
                            at(row, "read_at"),
                            false);
                    held.put(key(store, row), level);
                });
        return held;
    }

    /** What the plan itself would set, where stock flows on. */
    Map<LevelKey, Integer> planned(long preview, String store, Collection<Long> items) {
        Map<LevelKey, Integer> planned = new HashMap<>();
        if (items.isEmpty()) {
            return planned;
        }
        jdbc.sql("""
                        select inventory_item_id, location_id, to_quantity from preview_change
                        where inventory_item_id in (:items) and store = :store and preview_id = :preview
                        """)
                .param("items", items)
                .param("store", store)
                .param("preview", preview)
                .query(row -> {
                    planned.put(key(store, row), row.getInt("to_quantity"));
                });
        return planned;
    }

    /**
     * Units that are subtracted, in whatever sync they were sold, without those that would be released as their Destination's orders are
     * imported no more.
     *
     * @param destinations whose orders are imported
     */
    Map<Long, Integer> sold(String source, Collection<String> destinations, Collection<Long> items) {
        Map<Long, Integer> sold = new HashMap<>();
        if (items.isEmpty()) {
            return sold;
        }
        jdbc.sql("""
                        select source_item_id, sum(units) as units from reservation
                        where source_item_id in (:items) and source = :source and open
                            and (order_id is not null or destination in (:destinations))
                        group by source_item_id
                        """)
                .param("items", items)
                .param("source", source)
                .param("destinations", destinations.isEmpty() ? List.of("") : destinations)
                .query(row -> {
                    sold.put(row.getLong("source_item_id"), row.getInt("units"));
                });
        return sold;
    }

    /** Units that are subtracted in the other Destinations of a sync that shares pools, by Source's level, as far as they are linked. */
    Map<LevelKey, Integer> soldElsewhere(SyncPair pair, Collection<Long> items) {
        Map<LevelKey, Integer> sold = new HashMap<>();
        if (items.isEmpty()) {
            return sold;
        }
        jdbc.sql("""
                        select s.inventory_item_id, s.location_id, sum(u.units) as units
                        from level s join level_link k on k.source_level_id = s.id join level l on l.id = k.level_id
                        join reservation u on u.source_item_id = l.inventory_item_id and u.source = l.store and u.open
                        where s.inventory_item_id in (:items) and s.store = :source and k.sync = :sync
                            and l.store not in (:source, :destination)
                        group by s.inventory_item_id, s.location_id
                        """)
                .param("items", items)
                .param("source", pair.source())
                .param("destination", pair.destination())
                .param("sync", pair.name())
                .query(row -> {
                    sold.put(key(pair.source(), row), row.getInt("units"));
                });
        return sold;
    }

    /** What the pools of a sync hold, by Source's level. */
    Map<LevelKey, Integer> pools(String sync, String source, Collection<Long> items) {
        Map<LevelKey, Integer> pools = new HashMap<>();
        if (items.isEmpty()) {
            return pools;
        }
        jdbc.sql("""
                        select s.inventory_item_id, s.location_id, p.quantity
                        from level s join pool p on p.source_level_id = s.id
                        where s.inventory_item_id in (:items) and s.store = :source and p.sync = :sync
                        """)
                .param("items", items)
                .param("source", source)
                .param("sync", sync)
                .query(row -> {
                    pools.put(key(source, row), row.getInt("quantity"));
                });
        return pools;
    }

    /** How many levels of a store a sync keeps in sync now. */
    long following(String sync, String store) {
        return jdbc.sql("""
                        select count(distinct k.level_id) from level_link k where k.sync = :sync and k.destination = :store
                        """)
                .param("sync", sync)
                .param("store", store)
                .query(Long.class)
                .single();
    }

    /** Whether a Destination was ever aligned in a sync. */
    boolean wasAligned(String sync, String destination) {
        return jdbc.sql("""
                        select count(*) from run
                        where sync = :sync and store = :destination and kind = :alignment and state = :done
                        """)
                        .param("alignment", Runs.Kind.ALIGNMENT.name())
                        .param("sync", sync)
                        .param("destination", destination)
                        .param("done", RunState.DONE.name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** When a store's products and its locations were last read as a whole, both; empty if one of them never was. */
    boolean isIndexed(String store) {
        return jdbc.sql("""
                        select count(*) from store_state
                        where store = :store and catalog_at is not null and locations_at is not null
                        """).param("store", store).query(Long.class).single() > 0;
    }

    /** Why a store does not answer just now. */
    Optional<String> failure(String store) {
        return jdbc.sql("select failure from store_state where store = :store and failure is not null")
                .param("store", store)
                .query(String.class)
                .optional();
    }

    /** The stores among some of which an operator wants nothing to be asked. */
    List<String> paused(Collection<String> stores) {
        return stores.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select store from store_state where store in (:stores) and paused_at is not null order by store")
                        .param("stores", stores)
                        .query(String.class)
                        .list();
    }

    /** How many variants a store has. */
    long variants(String store) {
        return jdbc.sql("select count(*) from variant where store = :store")
                .param("store", store)
                .query(Long.class)
                .single();
    }

    private static LevelKey key(String store, ResultSet row) throws SQLException {
        return new LevelKey(store, row.getLong("inventory_item_id"), row.getLong("location_id"));
    }

    private static OptionalInt integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}

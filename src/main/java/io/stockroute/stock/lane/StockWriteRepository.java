package io.stockroute.stock.lane;

import io.stockroute.RecordState;
import io.stockroute.Utc;
import io.stockroute.stock.ChangeExtent;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.Levels;
import io.stockroute.stock.WriteState;
import io.stockroute.stock.lane.StockWrite.Kind;
import io.stockroute.stock.lane.StockWrite.Row;
import io.stockroute.stock.level.LevelTargetSql;
import io.stockroute.stock.level.LevelWrites;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stored writes and their rows. */
@Repository
class StockWriteRepository {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final LevelWrites levels;
    private final Clock clock;

    StockWriteRepository(JdbcClient jdbc, NamedParameterJdbcTemplate batch, LevelWrites levels, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.levels = levels;
        this.clock = clock;
    }

    /** Levels that can be written now, or that must be stocked first, and have not failed more often; those that wait longest come first. */
    List<DriftingLevel> drifting(String store, boolean stocked, int mostAttempts) {
        return jdbc.sql("""
                        select id, inventory_item_id, location_id, stocked, believed, %s as wanted, attempts,
                            restore is null and not checked as counted
                        from level
                        where store = :store and drifting and write_id is null and not read_wanted and stocked = :stocked
                          and (write_after is null or write_after <= :now) and attempts <= :most
                        order by target_since, id limit :limit""".formatted(LevelTargetSql.QUANTITY))
                .param("store", store)
                .param("stocked", stocked)
                .param("most", mostAttempts)
                .param("now", now())
                .param("limit", SetQuantities.LIMIT)
                .query((rs, n) -> new DriftingLevel(
                        rs.getLong("id"),
                        rs.getLong("inventory_item_id"),
                        rs.getLong("location_id"),
                        rs.getBoolean("stocked"),
                        Levels.integer(rs, "believed"),
                        rs.getInt("wanted"),
                        rs.getInt("attempts"),
                        rs.getBoolean("counted")))
                .list();
    }

    /** The oldest write that was stored and whose outcome is not known. */
    Optional<StockWrite> due(String store) {
        return jdbc.sql("""
                        select id, kind, idempotency_key, created_at, tries, unconfirmed from stock_write
                        where store = :store and state = :open and due_at <= :now order by id limit 1""")
                .param("open", WriteState.OPEN.name())
                .param("store", store)
                .param("now", now())
                .query((rs, n) -> new StockWrite(
                        rs.getLong("id"),
                        store,
                        Kind.valueOf(rs.getString("kind")),
                        rs.getString("idempotency_key"),
                        rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                        rs.getInt("tries"),
                        rs.getBoolean("unconfirmed"),
                        rows(rs.getLong("id"))))
                .optional();
    }

    StockWrite store(String store, Kind kind, List<DriftingLevel> drifting) {
        String key = UUID.randomUUID().toString();
        Instant now = clock.instant();
        List<DriftingLevel> counted = kind == Kind.SET
                ? drifting.stream().filter(DriftingLevel::counted).toList()
                : List.of();
        ChangeExtent extent = extent(counted);
        jdbc.sql("""
                        insert into stock_write (store, kind, idempotency_key, state, created_at, due_at,
                            zeroed, moved_levels, moved_units, filled, net_units)
                        values (:store, :kind, :key, :open, :now, :now, :zeroed, :moved, :units, :filled, :net)""")
                .param("open", WriteState.OPEN.name())
                .param("filled", counted.stream().filter(DriftingLevel::fills).count())
                .param(
                        "net",
                        counted.stream().mapToLong(DriftingLevel::netUnits).sum())
                .param("zeroed", extent.zeroedLevels())
                .param("moved", extent.movedLevels())
                .param("units", extent.movedUnits())
                .param("store", store)
                .param("kind", kind.name())
                .param("key", key)
                .param("now", Utc.at(now))
                .update();
        long id = jdbc.sql("select id from stock_write where idempotency_key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
        var rows = new ArrayList<MapSqlParameterSource>();
        for (DriftingLevel drift : drifting) {
            rows.add(new MapSqlParameterSource()
                    .addValue("write", id)
                    .addValue("position", rows.size())
                    .addValue("level", drift.levelId())
                    .addValue("from", Levels.boxed(drift.believed()), Types.INTEGER)
                    .addValue("to", kind == Kind.SET ? drift.target() : null, Types.INTEGER)
                    .addValue("counted", kind == Kind.SET && drift.counted()));
        }
        batch.batchUpdate("""
                insert into stock_write_row (write_id, position, level_id, from_quantity, to_quantity, counted)
                values (:write, :position, :level, :from, :to, :counted)""", rows.toArray(MapSqlParameterSource[]::new));
        levels.begin(id, drifting.stream().map(DriftingLevel::levelId).toList());
        return new StockWrite(id, store, kind, key, now, 0, false, rows(id));
    }

    private static ChangeExtent extent(List<DriftingLevel> drifting) {
        ChangeExtent extent = ChangeExtent.NOTHING;
        for (DriftingLevel drift : drifting) {
            extent = extent.and(drift.believed().orElse(0), drift.target());
        }
        return extent;
    }

    private List<Row> rows(long writeId) {
        return jdbc.sql("""
                        select r.level_id, l.inventory_item_id, l.location_id, r.from_quantity, r.to_quantity
                        from stock_write_row r join level l on l.id = r.level_id
                        where r.write_id = :write order by r.position""")
                .param("write", writeId)
                .query((rs, n) -> new Row(
                        rs.getLong("level_id"),
                        rs.getLong("inventory_item_id"),
                        rs.getLong("location_id"),
                        Levels.integer(rs, "from_quantity"),
                        Levels.integer(rs, "to_quantity")))
                .list();
    }

    /** Whether a write has not ended yet; the caller's transaction holds it until then. */
    boolean isOpen(StockWrite write) {
        return jdbc.sql("select id from stock_write where id = :id and state = :open for update")
                .param("open", WriteState.OPEN.name())
                .param("id", write.id())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Records how a write ended; its levels are free again. */
    void close(StockWrite write, WriteState state, @Nullable String adjustmentGroup, @Nullable EntryReason reason) {
        jdbc.sql("""
                        update stock_write set state = :state, settled_at = :now, tries = tries + 1,
                            adjustment_group = :group, code = :code, message = :message
                        where id = :id and state in (:from)""")
                .param("from", RecordState.before(state))
                .param("state", state.name())
                .param("now", now())
                .param("group", adjustmentGroup, Types.VARCHAR)
                .param("code", code(reason), Types.VARCHAR)
                .param("message", message(reason), Types.VARCHAR)
                .param("id", write.id())
                .update();
        levels.end(write.id());
    }

    /** Records whether a sending of an open write may have reached Shopify. */
    void setUnconfirmed(StockWrite write, boolean unconfirmed) {
        jdbc.sql("update stock_write set unconfirmed = :unconfirmed where id = :id and state = :open")
                .param("open", WriteState.OPEN.name())
                .param("unconfirmed", unconfirmed)
                .param("id", write.id())
                .update();
    }

    /** Puts a write off, to be sent again unchanged. */
    void postpone(StockWrite write, Instant until, EntryReason reason) {
        jdbc.sql(
                        "update stock_write set due_at = :until, tries = tries + 1, code = :code, message = :message where id = :id")
                .param("until", Utc.at(until))
                .param("code", code(reason), Types.VARCHAR)
                .param("message", message(reason), Types.VARCHAR)
                .param("id", write.id())
                .update();
    }

    /** How often the level was stocked since a moment. */
    long activations(long levelId, Instant since) {
        return jdbc.sql("""
                        select count(*) from stock_write_row r join stock_write w on w.id = r.write_id
                        where r.level_id = :level and w.kind = :activate and w.created_at > :since
                          and w.state <> :failed""")
                .param("activate", Kind.ACTIVATE.name())
                .param("failed", WriteState.ABANDONED.name())
                .param("level", levelId)
                .param("since", Utc.at(since))
                .query(Long.class)
                .single();
    }

    private OffsetDateTime now() {
        return Utc.at(clock.instant());
    }

    private static @Nullable String code(@Nullable EntryReason reason) {
        return reason == null ? null : reason.code().name();
    }

    private static @Nullable String message(@Nullable EntryReason reason) {
        return reason == null ? null : reason.message().orElse(null);
    }
}

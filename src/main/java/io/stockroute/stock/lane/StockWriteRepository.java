package io.stockroute.stock.lane;

import io.stockroute.RecordState;
import io.stockroute.Utc;
import io.stockroute.stock.BatchRule;
import io.stockroute.stock.ChangeExtent;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.Levels;
import io.stockroute.stock.WriteState;
import io.stockroute.stock.lane.StockWrite.Kind;
import io.stockroute.stock.lane.StockWrite.Row;
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
    private final Clock clock;

    StockWriteRepository(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** Levels that can be written now, or that must be stocked first; those that wait longest come first. */
    List<DriftingLevel> drifting(String store, boolean stocked) {
        return jdbc.sql("""
                        select id, inventory_item_id, location_id, stocked, believed, %s as wanted, attempts,
                            restore is null and not checked as counted
                        from level
                        where store = :store and drifting and write_id is null and not read_wanted and stocked = :stocked
                          and (write_after is null or write_after <= :now)
                        order by target_since, id limit :limit""".formatted(LevelTargetSql.QUANTITY))
                .param("store", store)
                .param("stocked", stocked)
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
                        select id, kind, idempotency_key, created_at, tries, in_doubt from stock_write
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
                        rs.getBoolean("in_doubt"),
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
        jdbc.sql("update level set write_id = :write where id in (:ids)")
                .param("write", id)
                .param("ids", drifting.stream().map(DriftingLevel::levelId).toList())
                .update();
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
        jdbc.sql("update level set write_id = null where write_id = :id")
                .param("id", write.id())
                .update();
    }

    /** Records whether a sending of an open write may have reached Shopify. */
    void setInDoubt(StockWrite write, boolean inDoubt) {
        jdbc.sql("update stock_write set in_doubt = :doubt where id = :id and state = :open")
                .param("open", WriteState.OPEN.name())
                .param("doubt", inDoubt)
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

    /** The rows' quantities are now what the store holds; to be told before the write is closed. */
    /** @param levels those of the write that hold what it set */
    void believeWritten(StockWrite write, List<Long> levels) {
        jdbc.sql("""
                        update level set attempts = 0, write_after = null, believed_at = :now, doubted = null,
                            blocked = case when failing then null else blocked end,
                            blocked_at = case when failing then null else blocked_at end, failing = false,
                            believed = (select r.to_quantity from stock_write_row r
                                        where r.write_id = :write and r.level_id = level.id)
                        where id in (:ids) and write_id = :write""")
                .param("now", now())
                .param("write", write.id())
                .param("ids", levels)
                .update();
    }

    /**
     * Levels go on in smaller company, and later once they stand alone; the levels of one write have failed equally often.
     *
     * @return how often the level failed alone; 0 if others may be to blame
     */
    int countFailure(List<Long> levelIds) {
        int before = attempts(levelIds);
        int attempts = BatchRule.afterFailure(before, levelIds.size());
        waitUntil(levelIds, attempts, clock.instant().plus(BackOffRule.after(attempts)));
        return levelIds.size() > 1 ? 0 : BatchRule.alone(attempts);
    }

    /** Failures in a row of levels that are written together. */
    int attempts(List<Long> levelIds) {
        return jdbc.sql("select max(attempts) from level where id in (:ids)")
                .param("ids", levelIds)
                .query(Integer.class)
                .single();
    }

    private void waitUntil(List<Long> levelIds, int attempts, Instant after) {
        jdbc.sql("update level set attempts = :attempts, write_after = :after where id in (:ids)")
                .param("attempts", attempts)
                .param("after", Utc.at(after))
                .param("ids", levelIds)
                .update();
    }

    void doubt(StockWrite write) {
        jdbc.sql("""
                        update level set doubted = (select r.to_quantity from stock_write_row r
                                                    where r.write_id = :write and r.level_id = level.id)
                        where id in (:ids)""").param("write", write.id()).param("ids", write.levelIds()).update();
    }

    /** Shopify refuses the level, until somebody has looked. */
    void block(long levelId, EntryReason reason) {
        jdbc.sql("""
                        update level set blocked = :code, blocked_message = :message, blocked_at = :now, unreadable = false,
                            failing = false
                        where id = :id""")
                .param("code", reason.code().name())
                .param("message", message(reason), Types.VARCHAR)
                .param("now", now())
                .param("id", levelId)
                .update();
    }

    /** Writing the level fails again and again: it stands among the failures, and is still tried from a moment on. */
    void fail(long levelId, EntryReason reason, Instant after) {
        jdbc.sql("""
                        update level set blocked = :code, blocked_message = :message,
                            blocked_at = case when failing then coalesce(blocked_at, :now) else :now end,
                            unreadable = false, failing = true, write_after = :after
                        where id = :id""")
                .param("code", reason.code().name())
                .param("message", message(reason), Types.VARCHAR)
                .param("now", now())
                .param("after", Utc.at(after))
                .param("id", levelId)
                .update();
    }

    /** How often the level was stocked since a moment. */
    long activations(long levelId, Instant since) {
        return jdbc.sql("""
                        select count(*) from stock_write_row r join stock_write w on w.id = r.write_id
                        where r.level_id = :level and w.kind = 'ACTIVATE' and w.created_at > :since
                          and w.state <> :failed""")
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

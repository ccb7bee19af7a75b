package io.stockroute.run.approval;

import io.stockroute.RecordState;
import io.stockroute.Utc;
import io.stockroute.stock.ChangeExtent;
import io.stockroute.stock.LeftLevels.Rewiring;
import io.stockroute.stock.WriteState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What was written to a store lately, and what is due, as far as no operator has seen it. */
@Repository
class BulkChangeTable {

    /** One change, written or due: of a level that holds stock. */
    record Change(long levelId, int from, int to, int holds) {}

    private static final String DUE = """
            from level where store = :store and believed > 0 and target is not null and target <> believed
              and restore is null and not checked and
            """;
    private static final String NOT_ON_HOLD = " drifting and write_id is null";
    private static final String ON_HOLD = " on_hold_by = :run";

    private static final List<String> COUNTING =
            RecordState.names(RecordState.where(WriteState.class, WriteState::counts));

    private final JdbcClient jdbc;

    BulkChangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was written since a moment, roughly: a level that was written twice counts twice. What the store holds is left out. */
    ChangeExtent written(String store, Instant since) {
        return jdbc.sql("""
                        select coalesce(sum(zeroed), 0) as zeroed, coalesce(sum(moved_levels), 0) as moved,
                          coalesce(sum(moved_units), 0) as units
                        from stock_write
                        where store = :store and created_at > :since and state in (:counting)""")
                .param("counting", COUNTING)
                .param("store", store)
                .param("since", Utc.at(since))
                .query(BulkChangeTable::extent)
                .single();
    }

    /** What is due, or what a run keeps on hold of it; what the store holds is left out. */
    ChangeExtent due(String store, OptionalLong onHoldBy) {
        return of(store, onHoldBy, """
                        select coalesce(sum(case when target <= 0 then 1 else 0 end), 0) as zeroed, count(*) as moved,
                          coalesce(sum(least(abs(cast(target as bigint) - believed), believed)), 0) as units
                        """ + DUE + (onHoldBy.isPresent() ? ON_HOLD : NOT_ON_HOLD))
                .query(BulkChangeTable::extent)
                .single();
    }

    /** Each level that was written since a moment, in the order of the writes. */
    List<Change> eachWritten(String store, Instant since) {
        return jdbc.sql("""
                        select r.level_id, r.from_quantity, r.to_quantity, l.believed
                        from stock_write w join stock_write_row r on r.write_id = w.id join level l on l.id = r.level_id
                        where w.store = :store and w.created_at > :since and w.state in (:counting) and r.counted
                        order by w.id""")
                .param("counting", COUNTING)
                .param("store", store)
                .param("since", Utc.at(since))
                .query((row, n) -> new Change(
                        row.getLong("level_id"),
                        row.getInt("from_quantity"),
                        row.getInt("to_quantity"),
                        row.getInt("believed")))
                .list();
    }

    /** Each level that is due, or that a run keeps on hold. */
    List<Change> eachDue(String store, OptionalLong onHoldBy) {
        return of(
                        store,
                        onHoldBy,
                        "select id, believed, target " + DUE + (onHoldBy.isPresent() ? ON_HOLD : NOT_ON_HOLD)
                                + " order by id")
                .query((row, n) -> new Change(
                        row.getLong("id"), row.getInt("believed"), row.getInt("target"), row.getInt("believed")))
                .list();
    }

    /** A level that is to hold nothing, as what feeds it has changed. */
    record Emptied(long levelId, Rewiring how) {}

    /** Levels that held stock when what feeds them changed, since a moment, and that are to hold nothing now. */
    Map<Long, Emptied> emptied(String store, Instant since) {
        return jdbc
                .sql("""
                        select id, rewired from level
                        where store = :store and rewired_at > :since and rewired_from > 0 and target <= 0""")
                .param("store", store)
                .param("since", Utc.at(since))
                .query((row, n) -> new Emptied(row.getLong("id"), Rewiring.valueOf(row.getString("rewired"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Emptied::levelId, Function.identity()));
    }

    /** How many levels hold stock, or held some when what feeds them changed since a moment. */
    long stockedWith(String store, Instant since) {
        return jdbc.sql("""
                        select count(*) from level
                        where store = :store and ((target is not null and believed > 0)
                            or (rewired_at > :since and rewired_from > 0))""")
                .param("store", store)
                .param("since", Utc.at(since))
                .query(Long.class)
                .single();
    }

    /** What the levels of a store held at a moment that are kept in sync, roughly: as they stand now, without what was written since. */
    ChangeExtent standingAt(String store, Instant since) {
        ChangeExtent now = standing(store);
        return jdbc.sql("""
                        select coalesce(sum(filled - zeroed), 0) as levels, coalesce(sum(net_units), 0) as units
                        from stock_write
                        where store = :store and created_at > :since and state = :done""")
                .param("done", WriteState.DONE.name())
                .param("store", store)
                .param("since", Utc.at(since))
                .query((row, n) -> new ChangeExtent(
                        Math.max(0, now.stockedLevels() - row.getLong("levels")),
                        Math.max(0, now.heldUnits() - row.getLong("units")),
                        0,
                        0,
                        0))
                .single();
    }

    /** What the levels of a store hold that are kept in sync. */
    ChangeExtent standing(String store) {
        return jdbc.sql("""
                        select count(*) as stocked, coalesce(sum(cast(believed as bigint)), 0) as units
                        from level where store = :store and target is not null and believed > 0""")
                .param("store", store)
                .query((row, n) -> new ChangeExtent(row.getLong("stocked"), row.getLong("units"), 0, 0, 0))
                .single();
    }

    private StatementSpec of(String store, OptionalLong onHoldBy, String sql) {
        StatementSpec spec = jdbc.sql(sql).param("store", store);
        return onHoldBy.isPresent() ? spec.param("run", onHoldBy.getAsLong()) : spec;
    }

    private static ChangeExtent extent(ResultSet row, int number) throws SQLException {
        return new ChangeExtent(0, 0, row.getLong("zeroed"), row.getLong("moved"), row.getLong("units"));
    }
}

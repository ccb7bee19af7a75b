package io.stockroute.stock.pool;

import io.stockroute.Cause;
import io.stockroute.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code pool} and {@code pool_change}. Whoever writes them holds the levels of the pool. */
@Repository
public class PoolTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    PoolTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of the levels that share a pool in one of these syncs. */
    List<PoolShare> shares(Collection<Long> levels, Collection<String> syncs) {
        return jdbc.sql("""
                        select k.sync, k.source_level_id, l.id, l.stocked, l.believed, p.quantity
                        from level_link k
                        join level l on l.id = k.level_id
                        join level_link own on own.level_id = k.source_level_id
                            and own.source_level_id = k.source_level_id and own.sync = k.sync
                        left join pool p on p.source_level_id = k.source_level_id and p.sync = k.sync
                        where k.level_id in (:levels) and k.sync in (:syncs)
                        order by k.sync, k.source_level_id, l.id""")
                .param("levels", levels)
                .param("syncs", syncs)
                .query(PoolTable::share)
                .list();
    }

    /** The Source levels of pools that some levels share in other syncs than these, by sync. */
    Map<String, List<Long>> sharedElsewhere(Collection<Long> levels, Collection<String> syncs) {
        Map<String, List<Long>> shared = new TreeMap<>();
        jdbc.sql("""
                        select distinct p.sync, p.source_level_id from level_link k
                        join pool p on p.source_level_id = k.source_level_id and p.sync = k.sync
                        where k.level_id in (:levels) and p.sync not in (:syncs)
                        order by p.sync, p.source_level_id""")
                .param("levels", levels)
                .param("syncs", syncs.isEmpty() ? List.of("") : syncs)
                .query((RowCallbackHandler)
                        row -> shared.computeIfAbsent(row.getString("sync"), sync -> new ArrayList<>())
                                .add(row.getLong("source_level_id")));
        return shared;
    }

    void start(PoolShare level, int quantity, Cause cause) {
        of(level, """
                        insert into pool (source_level_id, sync, quantity, started_at)
                        values (:source, :sync, :quantity, :now)""").param("quantity", quantity).update();
        note(level, quantity, quantity, true, cause);
    }

    void add(PoolShare level, int units, Cause cause) {
        of(level, "update pool set quantity = quantity + :units where source_level_id = :source and sync = :sync")
                .param("units", units)
                .update();
        int quantity = of(level, "select quantity from pool where source_level_id = :source and sync = :sync")
                .query(Integer.class)
                .single();
        note(level, units, quantity, false, cause);
    }

    /** The Source levels that share pools in a sync. */
    public List<Long> sharing(String sync) {
        return jdbc.sql(
                        "select level_id from level_link where level_id = source_level_id and sync = :sync order by level_id")
                .param("sync", sync)
                .query(Long.class)
                .list();
    }

    /** All levels that share the pools of these Source levels. */
    public List<Long> levels(String sync, Collection<Long> sources) {
        return jdbc.sql("select distinct level_id from level_link where source_level_id in (:sources) and sync = :sync")
                .param("sources", sources)
                .param("sync", sync)
                .query(Long.class)
                .list();
    }

    /**
     * The syncs whose links from a store are not those of their strategy: its levels share a pool though they should not, or feed
     * others though they share none.
     */
    List<String> outdated(String store, Collection<String> twoWay) {
        return jdbc.sql("""
                        select distinct k.sync from level s join level_link k on k.source_level_id = s.id
                        where s.store = :store and (
                            (k.level_id = k.source_level_id and k.sync not in (:syncs))
                            or (k.sync in (:syncs) and not exists (
                                select 1 from level_link own where own.level_id = k.source_level_id
                                    and own.source_level_id = k.source_level_id and own.sync = k.sync)))""")
                .param("store", store)
                .param("syncs", twoWay.isEmpty() ? List.of("") : twoWay)
                .query(String.class)
                .list();
    }

    /** The levels of a store, as Source of these syncs, whose pools have not begun, though nothing is known against it. */
    List<Long> notBegun(String store, Collection<String> syncs) {
        return jdbc.sql("""
                        select k.level_id from level_link k join level l on l.id = k.level_id
                        where l.store = :store and k.sync in (:syncs) and k.level_id = k.source_level_id and coalesce(l.stocked, true)
                          and not l.read_wanted
                          and not exists (select 1 from pool p
                                          where p.source_level_id = k.source_level_id and p.sync = k.sync)""")
                .param("store", store)
                .param("syncs", syncs)
                .query(Long.class)
                .list();
    }

    private void note(PoolShare level, int units, int quantity, boolean start, Cause cause) {
        of(level, """
                        insert into pool_change (source_level_id, sync, level_id, at, units, quantity, start, cause)
                        values (:source, :sync, :level, :now, :units, :quantity, :start, :cause)""")
                .param("level", level.levelId())
                .param("units", units)
                .param("quantity", quantity)
                .param("start", start)
                .param("cause", cause.text())
                .update();
    }

    private JdbcClient.StatementSpec of(PoolShare level, String sql) {
        return jdbc.sql(sql)
                .param("source", level.sourceLevelId())
                .param("sync", level.sync())
                .param("now", Utc.at(clock.instant()));
    }

    private static PoolShare share(ResultSet rs, int row) throws SQLException {
        return new PoolShare(
                rs.getString("sync"),
                rs.getLong("source_level_id"),
                rs.getLong("id"),
                Optional.ofNullable(rs.getObject("stocked", Boolean.class)),
                integer(rs, "believed"),
                integer(rs, "quantity"));
    }

    private static OptionalInt integer(ResultSet rs, String column) throws SQLException {
        int value = rs.getInt(column);
        return rs.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }
}

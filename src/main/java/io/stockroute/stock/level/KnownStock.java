package io.stockroute.stock.level;

import io.stockroute.Utc;
import io.stockroute.stock.Levels;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is known of the stock that levels hold: {@code believed}, {@code stocked}, {@code unconfirmed} and {@code baseline_due} of
 * {@code level}. Whoever changes it holds the levels and has them checked afterwards (Levels.check).
 */
@Repository
public class KnownStock {

    private static final String UNLINKED = """
             and not exists (select 1 from level_link k where k.level_id = level.id)
             and not exists (select 1 from level_link k where k.source_level_id = level.id)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final Clock clock;

    KnownStock(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /**
     * Those of the levels of which nothing became known since they were loaded, and to which nothing is being written: only of these
     * does an answer say how far the store has moved. The caller holds them.
     */
    Set<Long> unchanged(Collection<Level> loaded) {
        Map<Long, Level> now = new HashMap<>();
        jdbc.sql(LevelTable.SELECT + "where l.id in (:ids) and l.write_id is null")
                .param("ids", loaded.stream().map(Level::id).toList())
                .query(LevelTable::row)
                .list()
                .forEach(level -> now.put(level.id(), level));
        return loaded.stream()
                .filter(level -> level.isKnownAs(now.get(level.id())))
                .map(Level::id)
                .collect(Collectors.toSet());
    }

    /** What was read is known now, and the level can be read; a mark that came after the read was asked for stays. */
    void read(Collection<LevelObservation> observations) {
        var now = Utc.at(clock.instant());
        batch.batchUpdate(
                """
                update level set believed = :believed, stocked = :stocked, believed_at = :now, unconfirmed = null,
                    read_attempts = 0, read_after = null,
                    read_wanted = (read_seq <> :seq), read_run = null,
                    blocked = case when unreadable then null else blocked end,
                    blocked_at = case when unreadable then null else blocked_at end,
                    unreadable = false
                where id = :id and write_id is null""",
                observations.stream()
                        .map(seen -> new MapSqlParameterSource()
                                .addValue("id", seen.level().id())
                                .addValue("seq", seen.level().readSeq())
                                .addValue("believed", Levels.boxed(seen.quantity()), Types.INTEGER)
                                .addValue("stocked", seen.stocked().orElse(null), Types.BOOLEAN)
                                .addValue("now", now))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /**
     * The levels hold what a write set, and are free again; to be told before the write is closed.
     *
     * @param levels those of the write that hold what it set
     */
    public void written(long write, List<Long> levels) {
        jdbc.sql("""
                        update level set attempts = 0, write_after = null, believed_at = :now, unconfirmed = null,
                            write_id = null,
                            blocked = case when failing then null else blocked end,
                            blocked_at = case when failing then null else blocked_at end, failing = false,
                            believed = (select r.to_quantity from stock_write_row r
                                        where r.write_id = :write and r.level_id = level.id)
                        where id in (:ids) and write_id = :write""")
                .param("now", Utc.at(clock.instant()))
                .param("write", write)
                .param("ids", levels)
                .update();
    }

    /** A write is given up unconfirmed: the levels may hold what it was to set. */
    public void unconfirmed(long write, List<Long> levels) {
        jdbc.sql("""
                        update level set unconfirmed = (select r.to_quantity from stock_write_row r
                                                        where r.write_id = :write and r.level_id = level.id)
                        where id in (:ids)""").param("write", write).param("ids", levels).update();
    }

    /** Nothing is known of levels any more; of those that are just being written, the next read starts again. */
    public void forget(Collection<Long> levels) {
        forget(levels, "");
    }

    /** What was known of levels that no sync looked after is worth nothing. */
    public void forgetUnlinked(Collection<Long> levels) {
        forget(levels, UNLINKED);
    }

    private void forget(Collection<Long> levels, String which) {
        if (levels.isEmpty()) {
            return;
        }
        jdbc.sql("update level set baseline_due = true where id in (:levels) and write_id is not null" + which)
                .param("levels", levels)
                .update();
        jdbc.sql("""
                        update level set believed = null, stocked = null, believed_at = null, drifting = false
                        where id in (:levels) and write_id is null
                          and (believed is not null or stocked is not null or drifting)""" + which).param("levels", levels).update();
    }

    /** Those of the levels whose next read starts again: what it shows is no change. From now on it is. */
    public Set<Long> startAgain(Collection<Long> levels) {
        Set<Long> due = jdbc.sql("select id from level where id in (:levels) and baseline_due")
                .param("levels", levels)
                .query(Long.class)
                .set();
        if (!due.isEmpty()) {
            jdbc.sql("update level set baseline_due = false where id in (:levels)")
                    .param("levels", due)
                    .update();
        }
        return due;
    }
}

package io.stockroute.stock;

import io.stockroute.Cause;
import io.stockroute.Pages;
import io.stockroute.stock.lane.ApprovalOutcomes;
import io.stockroute.stock.level.LevelTargets;
import io.stockroute.stock.level.ReadMarks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What any part of the product may do with levels: hold them, have them read, and have them checked after a change. The columns of
 * {@code level} are written in package {@code stock.level} alone, a class for each group of them.
 */
@Repository
public class Levels {

    private final JdbcClient jdbc;
    private final ReadMarks marks;
    private final LevelTargets targets;
    private final ApprovalOutcomes holds;

    public Levels(JdbcClient jdbc, ReadMarks marks, LevelTargets targets, ApprovalOutcomes holds) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.targets = targets;
        this.holds = holds;
    }

    /** Wants levels to be read; a level that waits already keeps its place and its first cause. */
    @Transactional
    public void mark(Collection<Long> ids, Cause cause) {
        if (!ids.isEmpty()) {
            lock(ids);
            marks.add(ids, cause);
        }
    }

    /** The same with a cause for each; in few statements however many they are. */
    void markEach(Map<Long, Cause> causes) {
        if (!causes.isEmpty()) {
            lock(causes.keySet());
            marks.add(causes);
        }
    }

    /**
     * Holds levels, and those that they feed, until the transaction ends. Everybody takes them in the order of their ids, so that
     * lanes of two stores never wait for each other in a circle.
     */
    public void lock(Collection<Long> ids) {
        var all = new TreeSet<>(ids);
        all.addAll(jdbc.sql("select level_id from level_link where source_level_id in (:ids)")
                .param("ids", ids)
                .query(Long.class)
                .list());
        jdbc.sql("select id from level where id in (:all) order by id for update")
                .param("all", all)
                .query(Long.class)
                .list();
    }

    /** Works out which of the levels do not hold what is to be written to them; the caller holds them. */
    public void check(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            targets.compare(ids);
            check(holds.settle(ids));
        }
    }

    /** The syncs that have each of some levels among their own; in none: it is left out. */
    public Map<Long, List<String>> syncs(Collection<Long> ids) {
        Map<Long, List<String>> found = new HashMap<>();
        for (List<Long> some : Pages.of(List.copyOf(ids), 1_000)) {
            jdbc.sql("""
                            select level_id as of_level, sync from level_link where level_id in (:ids)
                            union
                            select source_level_id, sync from level_link where source_level_id in (:ids)""")
                    .param("ids", some)
                    .query((row, n) -> Map.entry(row.getLong(1), row.getString(2)))
                    .list()
                    .forEach(one -> found.computeIfAbsent(one.getKey(), none -> new ArrayList<>())
                            .add(one.getValue()));
        }
        return found;
    }

    public static OptionalInt integer(ResultSet rs, String column) throws SQLException {
        int value = rs.getInt(column);
        return rs.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    public static @Nullable Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}

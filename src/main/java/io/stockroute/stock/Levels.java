package io.stockroute.stock;

import io.stockroute.Cause;
import io.stockroute.Utc;
import io.stockroute.shopify.RecordFailureRule;
import io.stockroute.stock.LeftLevels.Rewiring;
import io.stockroute.stock.lane.ApprovalOutcomes;
import io.stockroute.stock.lane.LevelTargetSql;
import io.stockroute.stock.level.FanOut;
import io.stockroute.stock.level.Level;
import io.stockroute.stock.level.LevelObservation;
import io.stockroute.stock.level.ReadMarks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The ledger's present: what is believed, wanted and under way of each level. */
@Repository
public class Levels {

    private static final String SELECT = """
            select l.id, l.store, l.inventory_item_id, l.location_id, l.believed, l.believed_at, l.stocked, l.target, l.doubted,
                   l.read_wanted, l.read_seq, l.read_cause, l.read_attempts, w.to_quantity as writing
            from level l left join stock_write_row w on w.write_id = l.write_id and w.level_id = l.id
            """;

    /** So many times the levels of one location are read at others in the same turn. */
    private static final int OTHER_LOCATIONS = 3;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final FanOut fanOut;
    private final ReadMarks marks;
    private final ApprovalOutcomes holds;
    private final Clock clock;

    public Levels(JdbcClient jdbc, NamedParameterJdbcTemplate batch, ApprovalOutcomes holds, Clock clock) {
        this.jdbc = jdbc;
        this.fanOut = new FanOut(jdbc);
        this.marks = new ReadMarks(batch, clock);
        this.batch = batch;
        this.holds = holds;
        this.clock = clock;
    }

    /** Those of some items' levels in a store that some sync needs, or that have left one while they held stock; in one statement. */
    public Map<LevelKey, Level> linked(String store, Collection<Long> items) {
        return items.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(SELECT + """
                        where l.store = :store and l.inventory_item_id in (:items)
                        and (exists (select 1 from level_link k where k.level_id = l.id)
                             or exists (select 1 from level_link k where k.source_level_id = l.id)
                             or exists (select 1 from left_link k where k.level_id = l.id)
                             or exists (select 1 from left_link k where k.source_level_id = l.id))""")
                        .param("store", store)
                        .param("items", items)
                        .query(Levels::level)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Level::key, Function.identity()));
    }

    /**
     * Levels whose read is wanted and possible: at most {@code limit} of one location, that of the level that waits longest, and
     * those of the same items at other locations; fewer where much depends on each. Read together, what an item has in all of them is known at one moment.
     */
    public List<Level> wanted(String store, int limit) {
        record First(long id, long location, int attempts) {}
        OffsetDateTime now = Utc.at(clock.instant());
        List<First> first = jdbc.sql("""
                        select id, location_id, read_attempts from level
                        where store = :store and read_wanted and write_id is null
                          and (read_after is null or read_after <= :now)
                        order by read_since limit 1""")
                .param("store", store)
                .param("now", now)
                .query((rs, n) -> new First(rs.getLong("id"), rs.getLong("location_id"), rs.getInt("read_attempts")))
                .list();
        if (first.isEmpty()) {
            return List.of();
        }
        int most = fanOut.limit(first.get(0).id(), limit);
        List<Level> here = jdbc.sql(SELECT + """
                        where l.store = :store and l.read_wanted and l.location_id = :location and l.write_id is null
                          and l.read_attempts = :attempts and (l.read_after is null or l.read_after <= :now)
                        order by l.read_since limit :limit""")
                .param("store", store)
                .param("now", now)
                .param("location", first.get(0).location())
                .param("attempts", first.get(0).attempts())
                .param("limit", Math.min(most, BatchRule.size(first.get(0).attempts())))
                .query(Levels::level)
                .list();
        if (here.isEmpty() || first.get(0).attempts() > 0) {
            return here;
        }
        var all = new ArrayList<>(here);
        all.addAll(jdbc.sql(SELECT + """
                        where l.inventory_item_id in (:items) and l.store = :store and l.read_wanted
                          and l.location_id <> :location and l.write_id is null and l.read_attempts = 0
                        order by l.location_id, l.id limit :limit""")
                .param("items", here.stream().map(level -> level.key().itemId()).toList())
                .param("store", store)
                .param("location", first.get(0).location())
                .param("limit", OTHER_LOCATIONS * most)
                .query(Levels::level)
                .list());
        return all;
    }

    /**
     * Puts levels whose read failed behind the others, to be read in smaller company; one that stood alone waits, longer each time.
     *
     * @return how often it failed alone; 0 if others may be to blame
     */
    public int postpone(Collection<Long> ids) {
        int before = jdbc.sql("select max(read_attempts) from level where id in (:ids)")
                .param("ids", ids)
                .query(Integer.class)
                .single();
        int attempts = BatchRule.afterFailure(before, ids.size());
        Instant now = clock.instant();
        Instant after = ids.size() > 1 ? now : now.plus(RecordFailureRule.after(BatchRule.alone(attempts)));
        jdbc.sql("""
                        update level set read_attempts = :attempts, read_since = :now, read_after = :after
                        where id in (:ids)""")
                .param("attempts", attempts)
                .param("ids", ids)
                .param("now", Utc.at(now))
                .param("after", Utc.at(after))
                .update();
        return ids.size() > 1 ? 0 : BatchRule.alone(attempts);
    }

    /**
     * Takes a level out that cannot be read; nobody waits for it, and it is read again from time to time.
     *
     * @return false if it was taken out for that already
     */
    public boolean block(long id, EntryReason reason) {
        boolean anew = jdbc.sql("select count(*) from level where id = :id and unreadable and blocked is not null")
                        .param("id", id)
                        .query(Long.class)
                        .single()
                == 0;
        jdbc.sql("""
                        update level set blocked = :code, blocked_message = :message, blocked_at = coalesce(blocked_at, :now),
                            unreadable = true, failing = false, read_wanted = false
                        where id = :id""")
                .param("code", reason.code().name())
                .param("message", reason.message().orElse(null), Types.VARCHAR)
                .param("now", Utc.at(clock.instant()))
                .param("id", id)
                .update();
        check(List.of(id));
        return anew;
    }

    /** Wants those levels of a store to be read again that could not be read and have waited long enough. */
    public void retryUnreadable(String store) {
        mark(
                jdbc.sql("""
                                select id from level
                                where store = :store and blocked_at >= :ever and unreadable and not read_wanted
                                  and write_id is null and read_after <= :now""")
                        .param("store", store)
                        .param("ever", Utc.at(Instant.EPOCH))
                        .param("now", Utc.at(clock.instant()))
                        .query(Long.class)
                        .list(),
                Cause.POLL);
    }

    /** Wants levels to be read; a level that waits already keeps its place and its first cause. */
    @Transactional
    public void mark(Collection<Long> ids, Cause cause) {
        if (ids.isEmpty()) {
            return;
        }
        lock(ids);
        marks.add(ids, cause);
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

    /** Takes what was read as the new believed quantities; a mark that came after the read was asked for stays. */
    public void believe(Collection<LevelObservation> observations) {
        var now = Utc.at(clock.instant());
        batch.batchUpdate(
                """
                update level set believed = :believed, stocked = :stocked, believed_at = :now, doubted = null,
                    read_attempts = 0, read_after = null,
                    read_wanted = (read_seq <> :seq),
                    blocked = case when unreadable then null else blocked end,
                    blocked_at = case when unreadable then null else blocked_at end,
                    unreadable = false
                where id = :id and write_id is null""",
                observations.stream()
                        .map(seen -> new MapSqlParameterSource()
                                .addValue("id", seen.level().id())
                                .addValue("seq", seen.level().readSeq())
                                .addValue("believed", boxed(seen.quantity()), Types.INTEGER)
                                .addValue("stocked", seen.stocked().orElse(null), Types.BOOLEAN)
                                .addValue("now", now))
                        .toArray(MapSqlParameterSource[]::new));
        check(observations.stream().map(seen -> seen.level().id()).toList());
    }

    /** Other Source levels feed these than before, or none. */
    public void rewire(Collection<Long> ids, Rewiring how) {
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            update level set rewired = :how, rewired_at = :now,
                                rewired_from = greatest(coalesce(believed, 0), coalesce(rewired_from, 0))
                            where id in (:ids)""")
                    .param("how", how.name())
                    .param("now", Utc.at(clock.instant()))
                    .param("ids", ids)
                    .update();
        }
    }

    /** These levels go on offering something, whatever feeds them now. */
    public void rewiredWell(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            update level set rewired = null, rewired_at = null, rewired_from = null
                            where id in (:ids) and rewired is not null""").param("ids", ids).update();
        }
    }

    /** Levels as they stand; those of the ids that exist. */
    public List<Level> withIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where l.id in (:ids) order by l.id")
                        .param("ids", ids)
                        .query(Levels::level)
                        .list();
    }

    /**
     * Those of the levels of which nothing became known since they were loaded, and to which nothing is being written: only of these
     * does an answer say how far the store has moved. The caller holds them.
     */
    public Set<Long> unchanged(Collection<Level> loaded) {
        Map<Long, Level> now = new HashMap<>();
        jdbc.sql(SELECT + "where l.id in (:ids) and l.write_id is null")
                .param("ids", loaded.stream().map(Level::id).toList())
                .query(Levels::level)
                .list()
                .forEach(level -> now.put(level.id(), level));
        return loaded.stream()
                .filter(level -> level.isKnownAs(now.get(level.id())))
                .map(Level::id)
                .collect(Collectors.toSet());
    }

    /** Nothing is wanted of these levels any more. */
    public void untarget(Collection<Long> ids) {
        jdbc.sql("""
                        update level set target = null, blocked = null, blocked_at = null
                        where id in (:ids)""").param("ids", ids).update();
        check(ids);
    }

    /** A level is to hold another quantity from now on; that one was not checked with any run. */
    public void target(Collection<Target> targets) {
        batch.batchUpdate(
                """
                update level set target = :quantity, checked = checked and target = :quantity,
                    blocked = case when failing then blocked end, blocked_at = case when failing then blocked_at end
                where id = :id""",
                targets.stream()
                        .map(target -> new MapSqlParameterSource()
                                .addValue("id", target.levelId())
                                .addValue("quantity", target.quantity()))
                        .toArray(MapSqlParameterSource[]::new));
        check(targets.stream().map(Target::levelId).toList());
    }

    /** Works out which of the levels do not hold what is to be written to them; the caller holds them. */
    public void check(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update level set
                            drifting = %1$s,
                            checked = checked and %1$s,
                            target_since = case when %2$s then coalesce(target_since, :now) end
                        where id in (:ids)""".formatted(LevelTargetSql.DRIFTING, LevelTargetSql.UNMET))
                .param("ids", ids)
                .param("now", Utc.at(clock.instant()))
                .update();
        check(holds.settle(ids));
    }

    static Level level(ResultSet rs, int row) throws SQLException {
        return new Level(
                rs.getLong("id"),
                new LevelKey(rs.getString("store"), rs.getLong("inventory_item_id"), rs.getLong("location_id")),
                integer(rs, "believed"),
                Optional.ofNullable(rs.getObject("believed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(rs.getObject("stocked", Boolean.class)),
                integer(rs, "target"),
                integer(rs, "writing"),
                integer(rs, "doubted"),
                rs.getBoolean("read_wanted"),
                rs.getLong("read_seq"),
                Optional.ofNullable(rs.getString("read_cause")),
                rs.getInt("read_attempts"));
    }

    public static OptionalInt integer(ResultSet rs, String column) throws SQLException {
        int value = rs.getInt(column);
        return rs.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    public static @Nullable Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}

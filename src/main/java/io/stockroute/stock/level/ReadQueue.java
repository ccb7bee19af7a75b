package io.stockroute.stock.level;

import io.stockroute.Utc;
import io.stockroute.shopify.RecordFailureRule;
import io.stockroute.stock.BatchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which of the marked levels of a store are read next; after a failure they wait: {@code read_attempts} and {@code read_after} of {@code level}. */
@Repository
public class ReadQueue {

    /** So many times the levels of one location are read at others in the same turn. */
    private static final int OTHER_LOCATIONS = 3;

    private final JdbcClient jdbc;
    private final FanOut fanOut;
    private final Clock clock;

    ReadQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.fanOut = new FanOut(jdbc);
        this.clock = clock;
    }

    /**
     * Levels whose read is wanted and possible: at most {@code limit} of one location, that of the level that waits longest, and
     * those of the same items at other locations; fewer where much depends on each. Read together, what an item has in all of them is known at one moment.
     *
     * @param freshFirst whether those whose last read failed come after all others
     */
    public List<Level> next(String store, int limit, boolean freshFirst) {
        OffsetDateTime now = Utc.at(clock.instant());
        List<First> first = freshFirst ? first(store, now, 0) : List.of();
        if (first.isEmpty()) {
            first = first(store, now, Integer.MAX_VALUE);
        }
        if (first.isEmpty()) {
            return List.of();
        }
        int most = fanOut.limit(first.get(0).id(), limit);
        List<Level> here = jdbc.sql(LevelTable.SELECT + """
                        where l.store = :store and l.read_wanted and l.read_run is null and l.location_id = :location
                          and l.write_id is null
                          and l.read_attempts = :attempts and (l.read_after is null or l.read_after <= :now)
                        order by l.read_since limit :limit""")
                .param("store", store)
                .param("now", now)
                .param("location", first.get(0).location())
                .param("attempts", first.get(0).attempts())
                .param("limit", Math.min(most, BatchRule.size(first.get(0).attempts())))
                .query(LevelTable::row)
                .list();
        if (here.isEmpty() || first.get(0).attempts() > 0) {
            return here;
        }
        var all = new ArrayList<>(here);
        all.addAll(jdbc.sql(LevelTable.SELECT + """
                        where l.inventory_item_id in (:items) and l.store = :store and l.read_wanted and l.read_run is null
                          and l.location_id <> :location and l.write_id is null and l.read_attempts = 0
                        order by l.location_id, l.id limit :limit""")
                .param("items", here.stream().map(level -> level.key().itemId()).toList())
                .param("store", store)
                .param("location", first.get(0).location())
                .param("limit", OTHER_LOCATIONS * most)
                .query(LevelTable::row)
                .list());
        return all;
    }

    private record First(long id, long location, int attempts) {}

    private List<First> first(String store, OffsetDateTime now, int mostAttempts) {
        return jdbc.sql("""
                        select id, location_id, read_attempts from level
                        where store = :store and read_wanted and read_run is null and write_id is null
                          and (read_after is null or read_after <= :now) and read_attempts <= :most
                        order by read_since limit 1""")
                .param("store", store)
                .param("now", now)
                .param("most", mostAttempts)
                .query((rs, n) -> new First(rs.getLong("id"), rs.getLong("location_id"), rs.getInt("read_attempts")))
                .list();
    }

    /**
     * Puts levels whose read failed behind the others, to be read in smaller batches; one that stood alone waits, longer each time.
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

    /** Those levels of a store that could not be read and have waited long enough. */
    public List<Long> unreadable(String store) {
        return jdbc.sql("""
                        select id from level
                        where store = :store and blocked_at >= :ever and unreadable and not read_wanted
                          and write_id is null and read_after <= :now""")
                .param("store", store)
                .param("ever", Utc.at(Instant.EPOCH))
                .param("now", Utc.at(clock.instant()))
                .query(Long.class)
                .list();
    }
}

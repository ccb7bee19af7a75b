package io.stockroute.stock.level;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many levels are read together. With a level all levels of its product are held, in all stores. So a batch shrinks with the number of
 * Destinations and locations, or one read would hold tens of thousands of rows and all other lanes would wait for it.
 */
public final class FanOut {

    /** So many rows one read may hold. */
    static final int MOST_HELD = 5_000;

    /** A batch of less is not worth its call. */
    static final int SMALLEST = 10;

    private final JdbcClient jdbc;

    public FanOut(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The size of a batch, judged by its first level: the others of its store mostly feed as many. */
    public int limit(long levelId, int limit) {
        // apart, as PostgreSQL goes through all links for a condition of two alternatives
        List<Long> sources = new ArrayList<>(jdbc.sql("select source_level_id from level_link where level_id = :id")
                .param("id", levelId)
                .query(Long.class)
                .list());
        sources.add(levelId);
        long held = jdbc.sql("""
                        select count(*) from level_link k where k.source_level_id in (
                            select s.id from level o
                            join level s on s.inventory_item_id = o.inventory_item_id and s.store = o.store
                            where o.id in (:sources))""").param("sources", sources).query(Long.class).single();
        return size(held, limit);
    }

    static int size(long held, int limit) {
        return (int) Math.max(Math.min(SMALLEST, limit), Math.min(limit, MOST_HELD / Math.max(1, held)));
    }
}

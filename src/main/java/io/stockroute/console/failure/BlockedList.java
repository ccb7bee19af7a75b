package io.stockroute.console.failure;

import io.stockroute.Utc;
import io.stockroute.console.Bound;
import io.stockroute.console.Slice;
import io.stockroute.console.Times;
import io.stockroute.console.Viewer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Levels that Shopify refuses, or that could not be read, to look at. */
@Repository
class BlockedList {

    /** @param unreadable whether it could not be read; otherwise Shopify refuses to write it */
    record BlockedRow(
            long id,
            String store,
            @Nullable String sku,
            @Nullable String product,
            @Nullable String location,
            @Nullable Integer believed,
            @Nullable Integer target,
            String reason,
            Instant since,
            boolean unreadable) {}

    /** Later than this is never null: with a bound the index finds the few among the many. */
    private static final OffsetDateTime EVER = Utc.at(Instant.EPOCH);

    private final JdbcClient jdbc;

    BlockedList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page, from 0, the newest first. */
    Slice<BlockedRow> page(Viewer viewer, int page, int size) {
        return Slice.of(
                bounded("""
                        select l.id, l.store, v.sku, v.product_title, c.name, l.believed, l.target, l.blocked, l.blocked_at,
                            l.unreadable
                        from level l
                        left join variant v on v.inventory_item_id = l.inventory_item_id and v.store = l.store
                        left join location c on c.store = l.store and c.location_id = l.location_id
                        where %s order by l.blocked_at desc, l.id desc limit :size offset :offset""", viewer)
                        .param("size", size + 1)
                        .param("offset", (long) page * size)
                        .query((row, n) -> new BlockedRow(
                                row.getLong("id"),
                                row.getString("store"),
                                row.getString("sku"),
                                row.getString("product_title"),
                                row.getString("name"),
                                row.getObject("believed", Integer.class),
                                row.getObject("target", Integer.class),
                                String.valueOf(row.getString("blocked")),
                                Times.required(row, "blocked_at"),
                                row.getBoolean("unreadable")))
                        .list(),
                page,
                size);
    }

    long count(Viewer viewer) {
        return bounded("select count(*) from level l where %s", viewer)
                .query(Long.class)
                .single();
    }

    /** The ids of at most so many, the oldest rows first. */
    List<Long> ids(Viewer viewer, int most) {
        return bounded("select l.id from level l where %s order by l.id limit :most", viewer)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    boolean sees(Viewer viewer, long id) {
        return bounded("select count(*) from level l where l.id = :id and %s", viewer)
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private StatementSpec bounded(String sql, Viewer viewer) {
        String condition = "l.blocked_at >= :ever";
        if (!viewer.isAdministrator()) {
            condition += " " + """
                    and (exists (select 1 from level_link k where k.level_id = l.id and k.sync in (:syncs))
                       or exists (select 1 from level_link k where k.source_level_id = l.id and k.sync in (:syncs)))""";
        }
        return Bound.by(viewer, jdbc.sql(sql.formatted(condition))).param("ever", EVER);
    }
}

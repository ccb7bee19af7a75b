package io.stockroute.console.failure;

import io.stockroute.Utc;
import io.stockroute.ColumnTimes;
import io.stockroute.ListPage;
import io.stockroute.console.web.ReasonText;
import io.stockroute.console.web.Viewer;
import io.stockroute.stock.EntryReason;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /**
     * @param unreadable whether it could not be read; otherwise Shopify refuses to write it
     * @param dismissedBy who has put it aside; null: nobody, it stands still
     */
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
            boolean unreadable,
            @Nullable Instant dismissedAt,
            @Nullable String dismissedBy) {

        /** As pages name it. */
        public String name() {
            String called = product == null ? "A product that is not indexed" : product;
            String with = sku == null || sku.isEmpty() ? "" : " (" + sku + ")";
            return called + with + " at " + (location == null ? "a location that is not known" : location);
        }
    }

    /** Blocked and not put aside since then. */
    private static final String STANDING =
            "l.blocked_at >= :ever and (l.dismissed_at is null or l.dismissed_at < l.blocked_at)";

    private static final String DISMISSED = "l.blocked_at >= :ever and l.dismissed_at >= l.blocked_at";

    /** Later than this is never null: with a bound the index finds the few among the many. */
    private static final OffsetDateTime EVER = Utc.at(Instant.EPOCH);

    private final JdbcClient jdbc;

    BlockedList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page, from 0, the newest first. */
    ListPage<BlockedRow> page(Viewer viewer, int page, int size) {
        return page(STANDING, viewer, page, size);
    }

    /** The same of those that somebody has put aside. */
    ListPage<BlockedRow> dismissed(Viewer viewer, int page, int size) {
        return page(DISMISSED, viewer, page, size);
    }

    private ListPage<BlockedRow> page(String which, Viewer viewer, int page, int size) {
        return ListPage.of(
                bounded(which, """
                        select l.id, l.store, v.sku, v.product_title, c.name, l.believed, l.target, l.blocked, l.blocked_message, l.blocked_at,
                            l.unreadable, l.dismissed_at, l.dismissed_by
                        from (select * from level l where %s
                            order by l.blocked_at desc, l.id desc limit :size offset :offset) l
                        left join variant v on v.inventory_item_id = l.inventory_item_id and v.store = l.store
                            and v.variant_id = (select min(x.variant_id) from variant x
                                where x.inventory_item_id = l.inventory_item_id and x.store = l.store)
                        left join location c on c.store = l.store and c.location_id = l.location_id
                        order by l.blocked_at desc, l.id desc""", viewer)
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
                                reason(row),
                                ColumnTimes.required(row, "blocked_at"),
                                row.getBoolean("unreadable"),
                                dismissedAt(row),
                                dismissedAt(row) == null ? null : row.getString("dismissed_by")))
                        .list(),
                page,
                size);
    }

    long count(Viewer viewer) {
        return bounded(STANDING, "select count(*) from level l where %s", viewer)
                .query(Long.class)
                .single();
    }

    /** The ids of at most so many, the oldest rows first. */
    List<Long> ids(Viewer viewer, int most) {
        return bounded(STANDING, "select l.id from level l where %s order by l.id limit :most", viewer)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** Also one that is put aside. */
    boolean sees(Viewer viewer, long id) {
        return bounded("l.blocked_at >= :ever", "select count(*) from level l where l.id = :id and %s", viewer)
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static String reason(ResultSet row) throws SQLException {
        return EntryReason.of(row.getString("blocked"), row.getString("blocked_message"))
                .map(ReasonText::alone)
                .orElse("");
    }

    /** One that was put aside and blocked anew afterwards is not put aside any more. */
    private static @Nullable Instant dismissedAt(ResultSet row) throws SQLException {
        Instant at = ColumnTimes.at(row, "dismissed_at");
        return at == null || at.isBefore(ColumnTimes.required(row, "blocked_at")) ? null : at;
    }

    private StatementSpec bounded(String which, String sql, Viewer viewer) {
        String condition = which;
        if (!viewer.isAdministrator()) {
            condition += " " + """
                    and (exists (select 1 from level_link k where k.level_id = l.id and k.sync in (:syncs))
                       or exists (select 1 from level_link k where k.source_level_id = l.id and k.sync in (:syncs)))""";
        }
        return viewer.bind(jdbc.sql(sql.formatted(condition))).param("ever", EVER);
    }
}

package io.stockroute.stock;

import io.stockroute.ColumnTimes;
import io.stockroute.ListPage;
import io.stockroute.StoreScope;
import io.stockroute.stock.BlockedLevels.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Levels that Shopify refuses, or that could not be read, to look at. */
@Repository
public class BlockedLevelList {

    /**
     * @param unreadable whether it could not be read; otherwise Shopify refuses to write it
     * @param dismissedBy who dismissed it; null: nobody
     */
    public record Row(
            long id,
            String store,
            @Nullable String sku,
            @Nullable String product,
            @Nullable String location,
            @Nullable Integer believed,
            @Nullable Integer target,
            @Nullable EntryReason reason,
            Instant since,
            boolean unreadable,
            @Nullable Instant dismissedAt,
            @Nullable String dismissedBy) {}

    private final JdbcClient jdbc;

    public BlockedLevelList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page, from 0, the newest first. */
    public ListPage<Row> page(StoreScope scope, int page, int size) {
        return page(State.WAITING, scope, page, size);
    }

    /** The same of those that were dismissed. */
    public ListPage<Row> dismissed(StoreScope scope, int page, int size) {
        return page(State.DISMISSED, scope, page, size);
    }

    private ListPage<Row> page(State which, StoreScope scope, int page, int size) {
        return ListPage.of(
                bounded(which.sql(), """
                        select l.id, l.store, v.sku, v.product_title, c.name, l.believed, l.target, l.blocked, l.blocked_message, l.blocked_at,
                            l.unreadable, l.dismissed_at, l.dismissed_by
                        from (select * from level l where %s
                            order by l.blocked_at desc, l.id desc limit :size offset :offset) l
                        left join variant v on v.inventory_item_id = l.inventory_item_id and v.store = l.store
                            and v.variant_id = (select min(x.variant_id) from variant x
                                where x.inventory_item_id = l.inventory_item_id and x.store = l.store)
                        left join location c on c.store = l.store and c.location_id = l.location_id
                        order by l.blocked_at desc, l.id desc""", scope)
                        .param("size", size + 1)
                        .param("offset", (long) page * size)
                        .query((row, n) -> new Row(
                                row.getLong("id"),
                                row.getString("store"),
                                row.getString("sku"),
                                row.getString("product_title"),
                                row.getString("name"),
                                row.getObject("believed", Integer.class),
                                row.getObject("target", Integer.class),
                                EntryReason.of(row.getString("blocked"), row.getString("blocked_message"))
                                        .orElse(null),
                                ColumnTimes.required(row, "blocked_at"),
                                row.getBoolean("unreadable"),
                                dismissedAt(row),
                                dismissedAt(row) == null ? null : row.getString("dismissed_by")))
                        .list(),
                page,
                size,
                () -> count(which, scope));
    }

    public long count(StoreScope scope) {
        return count(State.WAITING, scope);
    }

    private long count(State which, StoreScope scope) {
        return bounded(which.sql(), "select count(*) from level l where %s", scope)
                .query(Long.class)
                .single();
    }

    /** The ids of at most so many, the oldest rows first. */
    public List<Long> ids(StoreScope scope, int most) {
        return bounded(State.WAITING.sql(), "select l.id from level l where %s order by l.id limit :most", scope)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** Also one that is dismissed. */
    public boolean sees(StoreScope scope, long id) {
        return bounded("l.blocked_at >= :ever", "select count(*) from level l where l.id = :id and %s", scope)
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** One that was dismissed and blocked again afterwards is not dismissed any more. */
    private static @Nullable Instant dismissedAt(ResultSet row) throws SQLException {
        Instant at = ColumnTimes.at(row, "dismissed_at");
        return at == null || at.isBefore(ColumnTimes.required(row, "blocked_at")) ? null : at;
    }

    private StatementSpec bounded(String which, String sql, StoreScope scope) {
        String condition = which;
        if (!scope.seesAll()) {
            condition += " " + """
                    and (exists (select 1 from level_link k where k.level_id = l.id and k.sync in (:syncs))
                       or exists (select 1 from level_link k where k.source_level_id = l.id and k.sync in (:syncs)))""";
        }
        return scope.bind(jdbc.sql(sql.formatted(condition))).param("ever", BlockedLevels.EVER);
    }
}

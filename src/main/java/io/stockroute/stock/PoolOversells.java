package io.stockroute.stock;

import static io.stockroute.stock.PoolView.CHANGE;
import static io.stockroute.stock.PoolView.changes;

import io.stockroute.ColumnTimes;
import io.stockroute.ListPage;
import io.stockroute.PagedQuery;
import io.stockroute.StoreScope;
import io.stockroute.stock.PoolView.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What was sold in several stores of a two-way sync more often than it existed. */
@Repository
public class PoolOversells {

    /**
     * More was sold than there was.
     *
     * @param units how many were missing at the worst
     * @param healedAt when there was enough again; null: there never was, see endedAt, or it is oversold still
     * @param endedAt when the pool ended, oversold as it was
     * @param changes those that took the last unit there was, and all after it
     */
    public record Oversell(
            String sync,
            long sourceLevel,
            @Nullable String sku,
            int units,
            Instant since,
            @Nullable Instant healedAt,
            @Nullable Instant endedAt,
            List<Change> changes) {}

    /** With which row an oversell is over: there is enough again, or the pool ended. */
    private static final String OVER = "(%1$s.quantity >= 0 or %1$s.start or %1$s.ended is not null)";

    private record Begin(
            long id, String sync, long source, @Nullable String sku, Instant at) {}

    private final JdbcClient jdbc;

    public PoolOversells(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page, from 0, the newest first. */
    public ListPage<Oversell> page(StoreScope scope, boolean standing, int page, int size) {
        return new PagedQuery(
                        """
                        select b.id, b.sync, b.source_level_id, b.at, v.sku from pool_change b
                        join level s on s.id = b.source_level_id
                        left join variant v on v.inventory_item_id = s.inventory_item_id and v.store = s.store
                        where (:all or b.sync in (:syncs)) and b.quantity < 0 and b.ended is null and (b.start or b.quantity - b.units >= 0)
                        """ + (standing ? """
                        and exists (select 1 from pool p where p.source_level_id = b.source_level_id and p.sync = b.sync
                                    and p.quantity < 0)
                        and not exists (select 1 from pool_change h where h.source_level_id = b.source_level_id
                                        and h.sync = b.sync and h.id > b.id and %s)
                        """.formatted(OVER.formatted("h")) : "")
                                + " order by b.id desc limit :size offset :offset",
                        sql -> scope.bind(jdbc.sql(sql)))
                .page(
                        (row, n) -> new Begin(
                                row.getLong("id"),
                                row.getString("sync"),
                                row.getLong("source_level_id"),
                                row.getString("sku"),
                                ColumnTimes.required(row, "at")),
                        page,
                        size)
                .map(this::oversell);
    }

    private Oversell oversell(Begin begin) {
        Optional<Change> end =
                changes(of(begin, CHANGE + " and x.id > :id and " + OVER.formatted("x") + " order by x.id limit 1"))
                        .stream()
                        .findFirst();
        long until = end.map(Change::id).orElse(Long.MAX_VALUE);
        Optional<Change> heal = end.filter(change -> change.ended() == null && change.quantity() >= 0);
        List<Change> took = changes(of(begin, CHANGE + """
                         and x.units < 0 and x.id < :until and x.id > coalesce((
                            select max(y.id) from pool_change y where y.source_level_id = :source and y.sync = :sync
                                and y.id < :id and (y.quantity > 0 or y.start or y.ended is not null)), 0)
                        order by x.id limit 100""").param("until", until));
        int worst = of(begin, """
                        select min(quantity) from pool_change
                        where source_level_id = :source and sync = :sync and id >= :id and id < :until""").param("until", until).query(Integer.class).single();
        return new Oversell(
                begin.sync(),
                begin.source(),
                begin.sku(),
                -worst,
                begin.at(),
                heal.map(Change::at).orElse(null),
                end.filter(change -> heal.isEmpty()).map(Change::at).orElse(null),
                took);
    }

    private StatementSpec of(Begin begin, String sql) {
        return jdbc.sql(sql)
                .param("sync", begin.sync())
                .param("source", begin.source())
                .param("id", begin.id());
    }
}

package io.stockroute.order;

import io.stockroute.ColumnTimes;
import io.stockroute.ListPage;
import io.stockroute.StoreScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders that have become others in their Destination since they were imported, to look at. */
@Repository
public class ChangedOrderList {

    private static final String OPEN = """
            from order_change c join destination_order o on o.id = c.destination_order_id
            left join order_place p on p.destination_order_id = o.id
            where c.dismissed_at is null and (:all or o.sync in (:syncs))
            """;

    private final JdbcClient jdbc;

    ChangedOrderList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param order the id of its row
     * @param units that it gained and that are subtracted
     * @param reason why it came to that; null: the kind says it all
     */
    public record Changed(
            long order,
            String name,
            String destination,
            OrderChange kind,
            int units,
            Instant since,
            @Nullable String reason) {}

    /** How many nobody has dismissed. */
    public long count(StoreScope scope) {
        return scope.bind(jdbc.sql("select count(*) " + OPEN)).query(Long.class).single();
    }

    /** A page of them, from 0, the newest first. */
    public ListPage<Changed> page(StoreScope scope, int page, int size) {
        List<Changed> rows = scope.bind(
                        jdbc.sql("select o.id, o.name, o.destination, c.kind, c.units, c.since, p.reason " + OPEN
                                + " order by c.since desc, o.id desc limit :size offset :offset"))
                .param("size", size + 1)
                .param("offset", (long) page * size)
                .query(ChangedOrderList::row)
                .list();
        return ListPage.of(rows, page, size, () -> count(scope));
    }

    /** Those of an order. */
    public List<Changed> of(StoreScope scope, long order) {
        return scope.bind(jdbc.sql("select o.id, o.name, o.destination, c.kind, c.units, c.since, p.reason " + OPEN
                        + " and o.id = :order"))
                .param("order", order)
                .query(ChangedOrderList::row)
                .list();
    }

    private static Changed row(ResultSet row, int number) throws SQLException {
        OrderChange kind = OrderChange.valueOf(row.getString("kind"));
        return new Changed(
                row.getLong("id"),
                row.getString("name"),
                row.getString("destination"),
                kind,
                row.getInt("units"),
                ColumnTimes.required(row, "since"),
                kind == OrderChange.MISPLACED ? row.getString("reason") : null);
    }
}

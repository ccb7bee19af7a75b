package io.stockroute.console.timeline;

import io.stockroute.Utc;
import io.stockroute.console.timeline.Places.Product;
import io.stockroute.ColumnTimes;
import io.stockroute.order.DraftState;
import io.stockroute.order.OrderState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Orders of a product and what was sold of it more often than it existed, within some time. */
@Repository
class Events {

    private static final int MOST = 100;

    /**
     * An order that took units of the product.
     *
     * @param units how many
     * @param draftState null: it became no draft order
     * @param settledAt when it came to where it is
     */
    record Order(
            long id,
            String name,
            String destination,
            String source,
            OrderState state,
            @Nullable String reason,
            Instant acceptedAt,
            @Nullable Instant settledAt,
            @Nullable String settledBy,
            @Nullable String sourceName,
            @Nullable DraftState draftState,
            int units) {}

    /** @param healedAt when there was enough again; null: there is not */
    record Oversell(int units, Instant since, @Nullable Instant healedAt) {}

    private final JdbcClient jdbc;

    Events(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Order> orders(Product product, Instant from, Instant to) {
        return within(product, from, to, """
                        select o.id, o.name, o.destination, o.source, o.state, o.reason, o.accepted_at, o.settled_at,
                            o.settled_by, o.source_order_name, o.draft_state,
                            coalesce((select sum(u.units) from reservation u where u.order_id = o.id and u.source_item_id = :item),
                                (select sum(n.quantity) from destination_order_line n
                                 where n.destination_order_id = o.id and n.source_item_id = :item), 0) as units
                        from (select order_id as id from reservation
                              where source_item_id = :item and sync = :sync and order_id is not null
                              union
                              select destination_order_id from destination_order_line where source_item_id = :item) i
                        join destination_order o on o.id = i.id
                        where o.sync = :sync and ((o.accepted_at >= :from and o.accepted_at < :to)
                            or (o.settled_at >= :from and o.settled_at < :to))
                        order by o.id desc limit :most""")
                .query((row, n) -> new Order(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("destination"),
                        row.getString("source"),
                        OrderState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        ColumnTimes.required(row, "accepted_at"),
                        ColumnTimes.at(row, "settled_at"),
                        row.getString("settled_by"),
                        row.getString("source_order_name"),
                        draftState(row),
                        row.getInt("units")))
                .list();
    }

    List<Oversell> oversells(Product product, Instant from, Instant to) {
        return within(product, from, to, """
                        select units, since, healed_at from oversell
                        where source_item_id = :item and sync = :sync
                          and ((since >= :from and since < :to) or (healed_at >= :from and healed_at < :to))
                        order by id desc limit :most""")
                .query((row, n) -> new Oversell(
                        row.getInt("units"), ColumnTimes.required(row, "since"), ColumnTimes.at(row, "healed_at")))
                .list();
    }

    private static @Nullable DraftState draftState(ResultSet row) throws SQLException {
        String state = row.getString("draft_state");
        return state == null ? null : DraftState.valueOf(state);
    }

    private StatementSpec within(Product product, Instant from, Instant to, String sql) {
        return jdbc.sql(sql)
                .param("item", product.sourceItem())
                .param("sync", product.sync())
                .param("from", Utc.at(from))
                .param("to", Utc.at(to))
                .param("most", MOST);
    }
}

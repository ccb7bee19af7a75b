package io.stockroute.order;

import io.stockroute.ColumnTimes;
import io.stockroute.StoreScope;
import io.stockroute.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The orders of a product, and the units of it that are subtracted for them. */
@Repository
public class ProductOrders {

    /**
     * An order that took units of the product.
     *
     * @param units how many
     * @param draftState null: it became no draft order
     * @param settledAt when it came to where it is
     */
    public record Taking(
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

    /**
     * Units that are subtracted.
     *
     * @param source the store that does not count them yet
     * @param orderId null: a provisional sale, no order is known yet; or the order is of a sync that whoever asks may not see
     */
    public record Subtracted(
            String source,
            String destination,
            @Nullable Long orderId,
            @Nullable String order,
            int units,
            Instant since) {}

    private final JdbcClient jdbc;

    public ProductOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The units of a Source's product that are subtracted now, in whatever sync they were sold; the oldest first. Each counts, but an
     * order is named within the scope only.
     */
    public List<Subtracted> subtracted(StoreScope scope, String source, long sourceItem) {
        return scope.bind(jdbc.sql("""
                        select u.source, u.destination, o.id as order_id, o.name, u.units, u.since
                        from reservation u
                        left join destination_order o on o.id = u.order_id and (:all or o.sync in (:syncs))
                        where u.source_item_id = :item and u.source = :source and u.open order by u.id"""))
                .param("item", sourceItem)
                .param("source", source)
                .query((row, n) -> new Subtracted(
                        row.getString("source"),
                        row.getString("destination"),
                        row.getObject("order_id", Long.class),
                        row.getString("name"),
                        row.getInt("units"),
                        ColumnTimes.required(row, "since")))
                .list();
    }

    /** The orders within the scope that took a Source's product and were accepted or settled within some time, the newest first. */
    public List<Taking> within(StoreScope scope, String source, long sourceItem, Instant from, Instant to, int most) {
        return scope.bind(jdbc.sql("""
                        select o.id, o.name, o.destination, o.source, o.state, o.reason, o.accepted_at, o.settled_at,
                            o.settled_by, o.source_order_name, o.draft_state,
                            coalesce((select sum(u.units) from reservation u where u.order_id = o.id and u.source_item_id = :item),
                                (select sum(n.quantity) from destination_order_line n
                                 where n.destination_order_id = o.id and n.source_item_id = :item), 0) as units
                        from (select order_id as id from reservation
                              where source_item_id = :item and source = :source and order_id is not null
                              union
                              select destination_order_id from destination_order_line where source_item_id = :item) i
                        join destination_order o on o.id = i.id
                        where o.source = :source and (:all or o.sync in (:syncs)) and ((o.accepted_at >= :from and o.accepted_at < :to)
                            or (o.settled_at >= :from and o.settled_at < :to))
                        order by o.id desc limit :most"""))
                .param("item", sourceItem)
                .param("source", source)
                .param("from", Utc.at(from))
                .param("to", Utc.at(to))
                .param("most", most)
                .query((row, n) -> taking(row))
                .list();
    }

    private static Taking taking(ResultSet row) throws SQLException {
        String draft = row.getString("draft_state");
        return new Taking(
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
                draft == null ? null : DraftState.valueOf(draft),
                row.getInt("units"));
    }
}

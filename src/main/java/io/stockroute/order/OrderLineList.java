package io.stockroute.order;

import io.stockroute.ColumnTimes;
import io.stockroute.RowByRow;
import io.stockroute.StoreScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The lines of the orders of the Destinations, for a file. */
@Repository
public class OrderLineList {

    /**
     * A line with what is to be known of its order.
     *
     * @param id of the order, by which this API knows it
     * @param reason why the line was not imported; empty if it was
     */
    public record OrderLine(
            long id,
            String sync,
            String destination,
            String order,
            OrderState state,
            Instant createdAt,
            @Nullable String sourceOrder,
            int position,
            String title,
            @Nullable String variantTitle,
            @Nullable String sku,
            int quantity,
            boolean imported,
            String reason) {}

    private static final String LINES = """
            select o.id, o.sync, o.destination, o.name, o.state, o.order_created_at, o.source_order_name,
                l.position, l.title, l.variant_title, l.sku, l.quantity, l.imported, l.reason
            from destination_order o join destination_order_line l on l.destination_order_id = o.id
            """;

    private final RowByRow files;

    public OrderLineList(RowByRow files) {
        this.files = files;
    }

    /** The lines of all orders that a filter finds, one by one: the newest order first, its lines in their order. */
    public void each(StoreScope scope, OrderList.Filter filter, Consumer<OrderLine> taker) {
        files.each(
                jdbc -> OrderConditions.bind(
                        jdbc, scope, filter, LINES + OrderConditions.where(filter) + " order by o.id desc, l.position"),
                row -> taker.accept(line(row)));
    }

    private static OrderLine line(ResultSet row) throws SQLException {
        return new OrderLine(
                row.getLong("id"),
                row.getString("sync"),
                row.getString("destination"),
                row.getString("name"),
                OrderState.valueOf(row.getString("state")),
                ColumnTimes.required(row, "order_created_at"),
                row.getString("source_order_name"),
                row.getInt("position"),
                row.getString("title"),
                row.getString("variant_title"),
                row.getString("sku"),
                row.getInt("quantity"),
                row.getBoolean("imported"),
                row.getString("reason"));
    }
}

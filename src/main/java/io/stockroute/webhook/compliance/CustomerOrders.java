package io.stockroute.webhook.compliance;

import io.stockroute.settings.StoreRedaction.Customer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows about orders of a customer. */
@Repository
public class CustomerOrders {

    /** One, with what is kept of it that could tell of its customer. */
    public record Held(
            String sync,
            String orderId,
            String name,
            String state,
            Instant acceptedAt,
            @Nullable String reason,
            @Nullable String note,
            @Nullable String total,
            @Nullable String sourceOrderName,
            List<String> lines) {}

    private final JdbcClient jdbc;

    CustomerOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Held> of(Customer customer) {
        return customer.orders().isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select * from destination_order where destination = :store and order_id in (:orders) order by id""")
                        .param("store", customer.store())
                        .param("orders", customer.orders())
                        .query((row, n) -> new Held(
                                row.getString("sync"),
                                row.getString("order_id"),
                                row.getString("name"),
                                row.getString("state"),
                                row.getObject("accepted_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("reason"),
                                row.getString("note"),
                                row.getString("total"),
                                row.getString("source_order_name"),
                                lines(row.getLong("id"))))
                        .list();
    }

    private List<String> lines(long order) {
        return jdbc.sql("""
                        select quantity || ' × ' || title from destination_order_line
                        where destination_order_id = :order order by position""").param("order", order).query(String.class).list();
    }
}

package io.stockroute.order.rows;

import io.stockroute.stock.OrdersUnderWay;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The orders that may be in Source without our knowing it. */
@Repository
public class SentOrders implements OrdersUnderWay {

    private final JdbcClient jdbc;

    public SentOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Long> among(Collection<Long> orders) {
        return orders.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                        select id from destination_order
                        where id in (:orders) and sent_at is not null and source_order_id is null""").param("orders", orders).query(Long.class).set();
    }
}

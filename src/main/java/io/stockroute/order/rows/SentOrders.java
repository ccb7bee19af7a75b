package io.stockroute.order.rows;

import io.stockroute.RecordState;
import io.stockroute.order.PlaceState;
import io.stockroute.stock.ReservedUnits.OrdersUnderWay;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The orders that Source's stock may count already, though their units are still subtracted: those that may be there without our knowing
 * it, and those whose units are being brought to their location.
 */
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
                        where id in (:orders) and sent_at is not null and (source_order_id is null or exists (
                            select 1 from order_place p where p.destination_order_id = destination_order.id
                                and p.state in (:placing)))""")
                        .param("orders", orders)
                        .param("placing", RecordState.names(RecordState.where(PlaceState.class, PlaceState::isOpen)))
                        .query(Long.class)
                        .set();
    }
}

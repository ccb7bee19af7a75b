package io.stockroute.order.place;

import io.stockroute.Utc;
import io.stockroute.order.OrderChange;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists orders whose units leave Source at another location than the right one, until an operator has moved them and dismisses it. */
@Repository
class MisplacedOrders {

    private final JdbcClient jdbc;
    private final Clock clock;

    MisplacedOrders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void misplaced(long order) {
        jdbc.sql("""
                        insert into order_change (destination_order_id, kind, since)
                        select :order, :kind, :now from destination_order o
                        where o.id = :order and not exists (select 1 from order_change c
                            where c.destination_order_id = :order and c.kind = :kind)""")
                .param("order", order)
                .param("kind", OrderChange.MISPLACED.name())
                .param("now", Utc.at(clock.instant()))
                .update();
    }
}

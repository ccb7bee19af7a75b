package io.stockroute.order.rows;

import io.stockroute.order.origin.OriginOrder;
import java.sql.Types;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an order costs in its Destination as a whole, imported or not, as it was read last. */
@Repository
public class OrderSums {

    private final JdbcClient jdbc;

    OrderSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the Destination's own currency. */
    public void replace(long order, OriginOrder origin) {
        jdbc.sql("update destination_order set origin_total = :total, shipping = :shipping where id = :id")
                .param("id", order)
                .param("total", origin.money().total().shop().toString())
                .param("shipping", OrderTable.cut(shipping(origin), 1000), Types.VARCHAR)
                .update();
    }

    /** A line each; titles are the merchant's. */
    private static String shipping(OriginOrder origin) {
        return origin.shipping().stream()
                .map(one -> one.title().strip() + ", " + one.price().shop())
                .collect(Collectors.joining("\n"));
    }
}

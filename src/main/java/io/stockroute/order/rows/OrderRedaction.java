package io.stockroute.order.rows;

import io.stockroute.settings.StoreRedaction;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Removes the lines of a Destination's orders. That an order was imported stays known, or it would be imported again. */
@Repository
class OrderRedaction implements StoreRedaction {

    private final JdbcClient jdbc;

    OrderRedaction(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public Optional<String> redact(String store) {
        jdbc.sql("""
                        delete from destination_order_line where destination_order_id in (
                            select id from destination_order where destination = :store)""").param("store", store).update();
        return Optional.empty();
    }
}

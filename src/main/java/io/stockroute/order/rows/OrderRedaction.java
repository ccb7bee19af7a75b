package io.stockroute.order.rows;

import io.stockroute.settings.StoreRedaction;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes what is kept of orders beyond their numbers. That an order was imported stays known, or it would be imported again, and so do the
 * units that are subtracted for it.
 */
@Repository
class OrderRedaction implements StoreRedaction {

    /** What a line of no product says can be about a person: an engraving, a tip. */
    private static final String LINES = """
            update destination_order_line set title = 'removed', variant_title = null, reason = ''
            where source_item_id is null and destination_order_id in (
                select id from destination_order where destination = :store and order_id in (:orders))""";

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
        jdbc.sql("""
                        update order_history set reason = null where destination_order_id in (
                            select id from destination_order where destination = :store or source = :store)""").param("store", store).update();
        int orders = jdbc.sql("""
                        update destination_order set reason = null, note = null, difference = null
                        where destination = :store or source = :store""").param("store", store).update();
        return Optional.of("the words about " + orders + " orders");
    }

    @Override
    @Transactional
    public Optional<String> redact(Customer customer) {
        if (customer.orders().isEmpty()) {
            return Optional.empty();
        }
        int orders = jdbc.sql("""
                        update destination_order set reason = null, note = null, difference = null
                        where destination = :store and order_id in (:orders)""")
                .param("store", customer.store())
                .param("orders", customer.orders())
                .update();
        jdbc.sql("""
                        update order_history set reason = null where destination_order_id in (
                            select id from destination_order where destination = :store and order_id in (:orders))""")
                .param("store", customer.store())
                .param("orders", customer.orders())
                .update();
        jdbc.sql(LINES)
                .param("store", customer.store())
                .param("orders", customer.orders())
                .update();
        return Optional.of("the words about " + orders + " orders");
    }
}

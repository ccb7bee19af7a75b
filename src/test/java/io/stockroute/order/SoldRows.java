package io.stockroute.order;

import io.stockroute.Utc;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of orders of {@code outlet}, of what they took, and of variants of {@code main}. */
public final class SoldRows {

    private SoldRows() {}

    /** An order of the outlet, called by its id. */
    public static JdbcClient order(JdbcClient jdbc, long id, OrderState state) {
        jdbc.sql("""
                        insert into destination_order (id, sync, destination, source, order_id, name, kind, state, reason,
                            order_created_at, since, accepted_at, due_at, cause)
                        values (:id, 'main', 'outlet', 'main', :number, :name, 'ORDER', :state, 'because', :at, :at, :at, :at,
                            'poll')""")
                .param("id", id)
                .param("number", 1000 + id)
                .param("name", "#" + id)
                .param("state", state.name())
                .param("at", at(id))
                .update();
        return jdbc;
    }

    /** Units that are reserved, or were, for an order or for none that is known. */
    public static void sold(JdbcClient jdbc, @Nullable Long order, long item, int units, boolean open) {
        jdbc.sql("""
                        insert into reservation (source, destination, source_item_id, order_id, units, since, open, cause)
                        values ('main', 'outlet', :item, :order, :units, :at, :open, 'poll')""")
                .param("item", item)
                .param("order", order, Types.BIGINT)
                .param("units", units)
                .param("at", at(1))
                .param("open", open)
                .update();
    }

    /** A blue mug of main. */
    public static void variant(JdbcClient jdbc, long item, String sku) {
        jdbc.sql("""
                        insert into variant (store, variant_id, product_id, inventory_item_id, handle, product_title,
                            variant_title, sku, barcode, handle_options, tracked, bundle, product_status, updated_at, indexed_at)
                        values ('main', :item, 1, :item, 'mug', 'Mug', 'Blue', :sku, '', 'mug', true, false, 'ACTIVE', :at,
                            :at)""").param("item", item).param("sku", sku).param("at", at(1)).update();
    }

    public static OffsetDateTime at(long second) {
        return Utc.at(Instant.ofEpochSecond(second));
    }
}

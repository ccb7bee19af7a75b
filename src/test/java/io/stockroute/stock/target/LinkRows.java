package io.stockroute.stock.target;

import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that linking starts from and ends in. */
record LinkRows(JdbcClient jdbc) {

    LinkRows(AnnotationConfigApplicationContext context) {
        this(context.getBean(JdbcClient.class));
    }

    void match(long source, long destination) {
        for (String store : List.of("main", "outlet")) {
            jdbc.sql("""
                            insert into variant_match (sync, destination, store, variant_id, state, match_key,
                                source_item_id, destination_item_id)
                            values ('main', 'outlet', :store, :variant, 'MATCHED', 'k', :from, :to)
                            """)
                    .param("store", store)
                    .param("variant", store.equals("main") ? source : destination)
                    .param("from", source)
                    .param("to", destination)
                    .update();
        }
    }

    void pair(long source, long destination) {
        jdbc.sql("insert into location_pair values ('main', 'outlet', ?, ?)")
                .params(source, destination)
                .update();
    }

    void variant(String store, long item) {
        jdbc.sql("""
                        insert into variant (store, variant_id, product_id, inventory_item_id, handle, product_title,
                            variant_title, sku, barcode, handle_options, tracked, bundle, product_status, updated_at, indexed_at)
                        values (:store, :item, :item, :item, 'h', 'P', 'V', 'k', '', 'h', true, false, 'ACTIVE',
                            current_timestamp, current_timestamp)
                        """).param("store", store).param("item", item).update();
    }

    /** Item, reason, and both quantities when it left. */
    List<String> left() {
        return texts("""
                select d.inventory_item_id || ' ' || k.code || ' ' || k.source_quantity || ' ' || k.destination_quantity
                from left_link k join level d on d.id = k.level_id order by 1
                """);
    }

    void everythingIsRead() {
        sql("update level set read_wanted = false, stocked = true, believed = 1, believed_at = current_timestamp");
    }

    void sql(String sql) {
        jdbc.sql(sql).update();
    }

    List<String> links() {
        return texts("""
                select s.inventory_item_id || '@' || s.location_id || '>' || d.inventory_item_id || '@' || d.location_id
                from level_link k join level s on s.id = k.source_level_id join level d on d.id = k.level_id
                order by 1
                """);
    }

    List<String> wanted() {
        return texts("select inventory_item_id || '@' || location_id from level where read_wanted order by 1");
    }

    List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}

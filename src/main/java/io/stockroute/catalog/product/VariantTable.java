package io.stockroute.catalog.product;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code variant} and of {@code deleted_product}. */
@Repository
class VariantTable {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    VariantTable(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Holds other writers of a store's index back until this transaction ends. */
    void lock(String store) {
        jdbc.sql("insert into catalog_state (store) values (:store) on conflict do nothing")
                .param("store", store)
                .update();
        jdbc.sql("select store from catalog_state where store = :store for update")
                .param("store", store)
                .query(String.class)
                .single();
    }

    boolean isEmpty(String store) {
        return jdbc.sql("select variant_id from variant where store = :store limit 1")
                .param("store", store)
                .query(Long.class)
                .optional()
                .isEmpty();
    }

    List<Variant> ofProduct(String store, long productId) {
        return jdbc.sql("select * from variant where store = :store and product_id = :product")
                .param("store", store)
                .param("product", productId)
                .query(VariantRows::variant)
                .list();
    }

    List<Variant> ofItems(String store, Collection<Long> itemIds) {
        if (itemIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from variant where store = :store and inventory_item_id in (:items)")
                .param("store", store)
                .param("items", itemIds)
                .query(VariantRows::variant)
                .list();
    }

    /** What is known of the given products; unknown ones are missing. */
    List<Seen> seen(String store, Collection<Long> productIds) {
        return jdbc.sql("""
                        select product_id, max(updated_at) as updated_at, max(indexed_at) as indexed_at
                        from variant
                        where store = :store and product_id in (:products)
                        group by product_id
                        """)
                .param("store", store)
                .param("products", productIds)
                .query((row, n) -> new Seen(
                        row.getLong("product_id"),
                        row.getObject("updated_at", OffsetDateTime.class),
                        row.getObject("indexed_at", OffsetDateTime.class)))
                .list();
    }

    Set<Long> goneSince(String store, Collection<Long> productIds, OffsetDateTime moment) {
        return jdbc.sql("""
                        select product_id from deleted_product
                        where store = :store and product_id in (:products) and gone_at >= :moment
                        """)
                .param("store", store)
                .param("products", productIds)
                .param("moment", moment)
                .query(Long.class)
                .set();
    }

    void remember(String store, long productId, OffsetDateTime goneAt) {
        forget(store, productId);
        jdbc.sql("""
                        insert into deleted_product (store, product_id, gone_at)
                        values (:store, :product, :at) on conflict do nothing
                        """)
                .param("store", store)
                .param("product", productId)
                .param("at", goneAt)
                .update();
    }

    void forget(String store, long productId) {
        jdbc.sql("delete from deleted_product where store = :store and product_id = :product")
                .param("store", store)
                .param("product", productId)
                .update();
    }

    int deleteProduct(String store, long productId) {
        return jdbc.sql("delete from variant where store = :store and product_id = :product")
                .param("store", store)
                .param("product", productId)
                .update();
    }

    int deleteIndexedBefore(String store, OffsetDateTime moment) {
        jdbc.sql("delete from deleted_product where store = :store and gone_at < :moment")
                .param("store", store)
                .param("moment", moment)
                .update();
        return jdbc.sql("delete from variant where store = :store and indexed_at < :moment")
                .param("store", store)
                .param("moment", moment)
                .update();
    }

    /** Variants that a bulk operation names are there, also where we know something newer of them: a sweep must not take them. */
    void sighted(String store, List<Long> variantIds, OffsetDateTime moment) {
        if (variantIds.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update variant set indexed_at = :moment
                        where store = :store and variant_id in (:variants) and indexed_at < :moment
                        """)
                .param("store", store)
                .param("variants", variantIds)
                .param("moment", moment)
                .update();
    }

    void replace(String store, List<Variant> variants, OffsetDateTime indexedAt) {
        SqlParameterSource[] ids = variants.stream()
                .map(variant -> new MapSqlParameterSource("store", store).addValue("variant", variant.variantId()))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate("delete from variant where store = :store and variant_id = :variant", ids);
        SqlParameterSource[] rows = variants.stream()
                .map(variant -> VariantRows.parameters(store, variant, indexedAt))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate("""
                insert into variant (store, variant_id, product_id, inventory_item_id, handle, product_title, variant_title,
                    sku, barcode, handle_options, option_names, sort_title, tracked, bundle, product_status, updated_at, indexed_at)
                values (:store, :variant, :product, :item, :handle, :productTitle, :variantTitle,
                    :sku, :barcode, :handleOptions, :optionNames, :sortTitle, :tracked, :bundle, :status, :updatedAt, :indexedAt)
                """, rows);
    }

    /** When a product was last said to have changed, and as of when we know. */
    record Seen(long productId, OffsetDateTime updatedAt, OffsetDateTime indexedAt) {}
}

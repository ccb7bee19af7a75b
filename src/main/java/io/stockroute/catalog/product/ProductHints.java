package io.stockroute.catalog.product;

import io.stockroute.Utc;
import io.stockroute.shopify.FailingRecords;
import io.stockroute.shopify.FailingSeconds;
import io.stockroute.shopify.RecordKind;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The products that a webhook or a poll says have changed, until each has been read. */
@Repository
public class ProductHints {

    private final JdbcClient jdbc;
    private final FailingRecords failing;
    private final Clock clock;

    public ProductHints(JdbcClient jdbc, FailingRecords failing, Clock clock) {
        this.jdbc = jdbc;
        this.failing = failing;
        this.clock = clock;
    }

    @Transactional
    public void mark(String store, long productId, String cause) {
        if (raise(store, productId, cause)) {
            return;
        }
        int inserted = jdbc.sql("""
                        insert into product_hint (store, product_id, seq, since, cause)
                        values (:store, :product, 1, :now, :cause) on conflict do nothing
                        """)
                .param("store", store)
                .param("product", productId)
                .param("now", now())
                .param("cause", cause)
                .update();
        if (inserted == 0) {
            raise(store, productId, cause);
        }
    }

    /** Marks the products that an inventory item belongs to, as far as they are known. */
    @Transactional
    public void markItem(String store, long itemId, String cause) {
        jdbc.sql("select distinct product_id from variant where store = :store and inventory_item_id = :item")
                .param("store", store)
                .param("item", itemId)
                .query(Long.class)
                .list()
                .forEach(product -> mark(store, product, cause));
    }

    /** {@link #next}, as a list of none or one. */
    public List<ProductHint> oldest(String store) {
        return next(store).stream().toList();
    }

    /** Whether there is a hint to follow now. */
    public boolean wanted(String store) {
        return next(store).isPresent();
    }

    /** The hint that has waited longest, without those that are postponed. */
    public Optional<ProductHint> next(String store) {
        return jdbc.sql("""
                        select store, product_id, seq, cause from product_hint h
                        where store = :store and since <= :now and not exists (
                            select 1 from failing_record f
                            where f.store = h.store and f.kind = :kind and f.record = cast(h.product_id as varchar)
                              and f.due_at > :now)
                        order by since, product_id limit 1
                        """)
                .param("store", store)
                .param("kind", RecordKind.PRODUCT.name())
                .param("now", now())
                .query((row, n) -> new ProductHint(
                        row.getString("store"), row.getLong("product_id"), row.getLong("seq"), row.getString("cause")))
                .optional();
    }

    /** Removes a hint, unless another one about the product has come meanwhile. */
    @Transactional
    public boolean settle(ProductHint hint) {
        failing.recovered(RecordKind.PRODUCT, hint.store(), Long.toString(hint.productId()));
        return jdbc.sql("delete from product_hint where store = :store and product_id = :product and seq = :seq")
                        .param("store", hint.store())
                        .param("product", hint.productId())
                        .param("seq", hint.seq())
                        .update()
                > 0;
    }

    /** What a store fails on when it is asked which products changed. */
    FailingSeconds failingPolls(String store) {
        return new FailingSeconds(failing, RecordKind.PRODUCT_POLL, store, "", clock);
    }

    /** A hint that cannot be followed: its product waits for itself. */
    @Transactional
    public void failed(ProductHint hint, Exception cause) {
        String key = Long.toString(hint.productId());
        failing.failed(RecordKind.PRODUCT, hint.store(), key, key, cause);
    }

    private boolean raise(String store, long productId, String cause) {
        return jdbc.sql("""
                        update product_hint set seq = seq + 1, cause = :cause
                        where store = :store and product_id = :product
                        """)
                        .param("store", store)
                        .param("product", productId)
                        .param("cause", cause)
                        .update()
                > 0;
    }

    private OffsetDateTime now() {
        return Utc.at(clock.instant());
    }
}

package io.stockroute.catalog.product;

import io.stockroute.Cause;
import io.stockroute.settings.LaneLeases;
import io.stockroute.settings.StoreHealth;
import io.stockroute.shopify.FailingRecords;
import io.stockroute.shopify.RecordKind;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All products of a store, asked for page by page as a poll since ever. */
@Component
public class PagedProducts {

    private final ProductPolls polls;
    private final ProductHints hints;
    private final FailingRecords failing;
    private final StoreHealth health;
    private final LaneLeases leases;
    private final JdbcClient jdbc;

    PagedProducts(
            ProductPolls polls,
            ProductHints hints,
            FailingRecords failing,
            StoreHealth health,
            LaneLeases leases,
            JdbcClient jdbc) {
        this.polls = polls;
        this.hints = hints;
        this.failing = failing;
        this.health = health;
        this.leases = leases;
        this.jdbc = jdbc;
    }

    /** The stores, among those of this instance, that failed on a page and are to be asked for it again now. */
    public List<String> due() {
        return failing.storesDue(RecordKind.PRODUCT_POLL).stream()
                .filter(store -> !health.rests(store) && leases.hold(store))
                .toList();
    }

    /**
     * Marks the products that are not known as they are now, and those that are known and that no page names: they may be gone, or be what
     * Shopify fails on.
     *
     * @return the number of those that wait to be read
     */
    public long mark(String store, Cause cause) {
        Set<Long> named = polls.askFor(ChangedProducts.since(store, Instant.EPOCH), cause);
        Set<Long> others = new HashSet<>(known(store));
        others.removeAll(named);
        others.forEach(product -> hints.mark(store, product, cause.text()));
        return waiting(store, cause);
    }

    /** Those that were marked and that are still to be read, without those that Shopify fails on. */
    public long waiting(String store, Cause cause) {
        return jdbc.sql("""
                        select count(*) from product_hint h
                        where store = :store and cause = :cause and not exists (
                            select 1 from failing_record f
                            where f.store = h.store and f.kind = :kind and f.record = cast(h.product_id as varchar))
                        """)
                .param("store", store)
                .param("cause", cause.text())
                .param("kind", RecordKind.PRODUCT.name())
                .query(Long.class)
                .single();
    }

    /** How many variants of a store are known. */
    public long variants(String store) {
        return jdbc.sql("select count(*) from variant where store = :store")
                .param("store", store)
                .query(Long.class)
                .single();
    }

    private List<Long> known(String store) {
        return jdbc.sql("select distinct product_id from variant where store = :store")
                .param("store", store)
                .query(Long.class)
                .list();
    }
}

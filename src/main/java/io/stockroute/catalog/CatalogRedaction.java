package io.stockroute.catalog;

import io.stockroute.settings.StoreCatalogs;
import io.stockroute.settings.StoreRedaction;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Removes the products and locations of a store, and what was worked out from them. */
@Repository
class CatalogRedaction implements StoreRedaction {

    private static final List<String> STATEMENTS = List.of(
            "delete from variant_word where store = :store",
            "delete from location where store = :store",
            "delete from product_hint where store = :store",
            "delete from variant_match where store = :store",
            "delete from location_state where store = :store");

    private final JdbcClient jdbc;
    private final StoreCatalogs catalogs;

    CatalogRedaction(JdbcClient jdbc, StoreCatalogs catalogs) {
        this.jdbc = jdbc;
        this.catalogs = catalogs;
    }

    @Override
    @Transactional
    public Optional<String> redact(String store) {
        int variants = jdbc.sql("delete from variant where store = :store")
                .param("store", store)
                .update();
        STATEMENTS.forEach(sql -> jdbc.sql(sql).param("store", store).update());
        catalogs.forget(store);
        return Optional.of(variants + " variants");
    }
}

package io.stockroute.catalog;

import io.stockroute.settings.StoreCatalogs;
import io.stockroute.settings.StoreRedaction;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes the products and locations of a store, and what was worked out from them. Who empties an index asks for a new one: it is read as
 * soon as the store accepts our credentials again, and until then nothing is decided with it.
 */
@Repository
@Order(3)
class CatalogRedaction implements StoreRedaction {

    private static final List<String> STATEMENTS = List.of(
            "delete from variant_word where store = :store",
            "delete from location where store = :store",
            "delete from product_hint where store = :store",
            "delete from deleted_product where store = :store",
            "delete from variant_match where store = :store",
            "delete from location_state where store = :store",
            "delete from product_decision where source = :store or destination = :store",
            "delete from bulk_operation where store = :store");

    private final JdbcClient jdbc;
    private final StoreCatalogs read;
    private final Catalogs catalogs;

    CatalogRedaction(JdbcClient jdbc, StoreCatalogs read, Catalogs catalogs) {
        this.jdbc = jdbc;
        this.read = read;
        this.catalogs = catalogs;
    }

    @Override
    @Transactional
    public Optional<String> redact(String store) {
        int variants = jdbc.sql("delete from variant where store = :store")
                .param("store", store)
                .update();
        STATEMENTS.forEach(sql -> jdbc.sql(sql).param("store", store).update());
        read.forget(store);
        catalogs.want(store);
        return Optional.of(variants + " variants");
    }
}

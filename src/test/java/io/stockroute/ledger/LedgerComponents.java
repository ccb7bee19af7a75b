package io.stockroute.ledger;

import io.stockroute.inventory.CatalogueHints;
import io.stockroute.inventory.Cause;
import io.stockroute.store.StoreHealth;
import io.stockroute.sync.Legs;
import java.util.Collection;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the ledger consists of, and what it needs around it. */
final class LedgerComponents {

    private LedgerComponents() {}

    static void register(AnnotationConfigApplicationContext context) {
        context.registerBean(Legs.class);
        context.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
        context.registerBean(StoreHealth.class);
        context.registerBean(CatalogueHints.class, NoCatalogue::new);
        context.registerBean(DataSourceProperties.class, () -> {
            DataSourceProperties properties = new DataSourceProperties();
            properties.setUrl("jdbc:none");
            return properties;
        });
    }

    private static final class NoCatalogue implements CatalogueHints {
        @Override
        public boolean locationsWanted(String store) {
            return false;
        }

        @Override
        public boolean productWanted(String store) {
            return false;
        }

        @Override
        public void doubtItems(String store, Collection<Long> itemIds, Cause cause) {}
    }

    /** The components of these packages, made when they are asked for. */
    @ComponentScan(
            basePackages = {
                "io.stockroute.inventory",
                "io.stockroute.sale",
                "io.stockroute.pool",
                "io.stockroute.hold",
                "io.stockroute.alignment"
            },
            lazyInit = true)
    static final class Scan {}
}

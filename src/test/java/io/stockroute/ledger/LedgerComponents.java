package io.stockroute.ledger;

import io.stockroute.Cause;
import io.stockroute.catalog.AbandonedMatches;
import io.stockroute.catalog.BulkOperations;
import io.stockroute.catalog.CatalogHints;
import io.stockroute.catalog.bulk.BulkTable;
import io.stockroute.order.rows.SentOrders;
import io.stockroute.routes.RouteRunner;
import io.stockroute.settings.AlignedPairs;
import io.stockroute.settings.LaneLeases;
import io.stockroute.settings.StoreCatalogs;
import io.stockroute.settings.StoreHealth;
import io.stockroute.settings.StorePolls;
import io.stockroute.settings.SyncPairs;
import io.stockroute.shopify.FailingRecords;
import io.stockroute.shopify.StoreClocks;
import java.util.Collection;
import java.util.List;
import org.apache.camel.spring.spi.ApplicationContextBeanRepository;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the ledger consists of, and what it needs around it. */
final class LedgerComponents {

    private LedgerComponents() {}

    static void register(AnnotationConfigApplicationContext context) {
        context.registerBean(SyncPairs.class);
        context.registerBean(LaneLeases.class);
        context.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
        context.registerBean(StoreHealth.class);
        context.registerBean(FailingRecords.class);
        context.registerBean(StoreClocks.class);
        context.registerBean(StoreCatalogs.class);
        context.registerBean(SentOrders.class);
        context.registerBean(StorePolls.class);
        context.registerBean(AlignedPairs.class);
        context.registerBean(BulkTable.class);
        context.registerBean(BulkOperations.class);
        context.registerBean(AbandonedMatches.class);
        context.registerBean(CatalogHints.class, NoCatalog::new);
        context.registerBean(
                RouteRunner.class,
                () -> new RouteRunner(new ApplicationContextBeanRepository(context), List.of("run-approval")),
                bean -> bean.setLazyInit(true));
        context.registerBean(DataSourceProperties.class, () -> {
            DataSourceProperties properties = new DataSourceProperties();
            properties.setUrl("jdbc:none");
            return properties;
        });
    }

    private static final class NoCatalog implements CatalogHints {
        @Override
        public boolean locationsWanted(String store) {
            return false;
        }

        @Override
        public boolean productWanted(String store) {
            return false;
        }

        @Override
        public void recheckItems(String store, Collection<Long> itemIds, Cause cause) {}
    }

    /** The components of these packages, made when they are asked for. */
    @ComponentScan(
            basePackages = {"io.stockroute.stock", "io.stockroute.run"},
            lazyInit = true,
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "io\\.stockroute\\.run\\.(preview\\..*|reconciliation\\..*|Previews|Reconciliations)"))
    static final class Scan {}
}

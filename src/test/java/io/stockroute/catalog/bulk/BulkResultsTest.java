package io.stockroute.catalog.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.CodedReason;
import io.stockroute.TestDatabases;
import io.stockroute.Tunings;
import io.stockroute.catalog.BulkKind;
import io.stockroute.catalog.BulkOperation;
import io.stockroute.catalog.BulkReason;
import io.stockroute.catalog.Catalogs;
import io.stockroute.catalog.product.Variant;
import io.stockroute.catalog.product.VariantIndex;
import io.stockroute.catalog.product.Variants;
import io.stockroute.run.CatalogRuns;
import io.stockroute.run.Runs;
import io.stockroute.settings.LaneLeases;
import io.stockroute.settings.StoreCatalogs;
import io.stockroute.settings.StoreHealth;
import io.stockroute.settings.StorePolls;
import io.stockroute.settings.Stores;
import io.stockroute.settings.Tuning;
import io.stockroute.shopify.FailingRecords;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;

class BulkResultsTest {

    private static final Variant SHIRT = Variants.variant("main", 1, "A");
    private static final Variant CAP = Variants.variant("main", 2, "B");

    @ParameterizedTest
    @EnumSource
    void aCatalogThatNamesNothingIsNotBelieved(TestDatabases database) {
        try (AnnotationConfigApplicationContext context = context(database)) {
            BulkOperation bulk = started(context);

            context.getBean(BulkResults.class).loaded(new BulkResult(bulk, true, Optional.empty(), 0));

            assertThat(skus(context)).containsExactly("A", "B");
            assertThat(text(context, "select state from bulk_operation")).isEqualTo("LOADED");
            context.getBean(Catalogs.class).done(bulk);
            assertThat(CodedReason.in(text(context, "select reason from run")))
                    .containsExactly(BulkReason.NO_VARIANT_NAMED.with());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAWholeCatalogDoesNotNameIsGone(TestDatabases database) {
        try (AnnotationConfigApplicationContext context = context(database)) {
            BulkOperation bulk = started(context);
            context.getBean(VariantIndex.class).indexBulk("main", List.of(CAP), bulk.asOf());
            context.getBean(BulkTable.class).addRows(bulk, 1);

            context.getBean(BulkResults.class).loaded(new BulkResult(bulk, true, Optional.empty(), 1));

            assertThat(skus(context)).containsExactly("B");
        }
    }

    /** Two variants are known when the catalog is asked for. */
    private static BulkOperation started(AnnotationConfigApplicationContext context) {
        for (Variant variant : List.of(SHIRT, CAP)) {
            context.getBean(VariantIndex.class)
                    .replaceProduct("main", variant.productId(), List.of(variant), Variants.YESTERDAY);
        }
        long run = context.getBean(Runs.class).begin(Runs.Kind.CATALOG, Optional.empty(), Optional.of("main"));
        BulkTable table = context.getBean(BulkTable.class);
        table.want(run, "main", BulkKind.VARIANTS);
        table.sending(table.due("main").get(0));
        return table.due("main").get(0);
    }

    private static List<String> skus(AnnotationConfigApplicationContext context) {
        return context.getBean(JdbcClient.class)
                .sql("select sku from variant order by sku")
                .query(String.class)
                .list();
    }

    private static String text(AnnotationConfigApplicationContext context, String sql) {
        return context.getBean(JdbcClient.class).sql(sql).query(String.class).single();
    }

    private static AnnotationConfigApplicationContext context(TestDatabases database) {
        return database.with(
                java.time.Clock.systemUTC(),
                BulkResultsTest::surroundings,
                Scan.class,
                Runs.class,
                CatalogRuns.class,
                LaneLeases.class);
    }

    private static void surroundings(AnnotationConfigApplicationContext context) {
        context.registerBean(FailingRecords.class);
        context.registerBean(Tuning.class, Tunings::defaults);
        context.registerBean(StoreHealth.class);
        context.registerBean(StoreCatalogs.class);
        context.registerBean(StorePolls.class);
        context.registerBean(Stores.class, () -> new Stores(List.of()));
        context.registerBean(DataSourceProperties.class, () -> {
            DataSourceProperties properties = new DataSourceProperties();
            properties.setUrl("jdbc:none");
            return properties;
        });
    }

    /** The components of these packages, made when they are asked for. */
    @ComponentScan(
            basePackages = {"io.stockroute.catalog"},
            lazyInit = true)
    static final class Scan {}
}

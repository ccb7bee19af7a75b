package io.stockroute.console.product;

import io.stockroute.RowByRow;
import io.stockroute.TableStatistics;
import io.stockroute.TestDatabases;
import io.stockroute.Utc;
import io.stockroute.catalog.product.Variant;
import io.stockroute.catalog.product.VariantIndex;
import io.stockroute.catalog.product.VariantMatches;
import io.stockroute.console.web.Looking;
import io.stockroute.console.web.Viewer;
import io.stockroute.run.Coverage;
import io.stockroute.run.ProductQuantities;
import io.stockroute.run.ProductTable;
import io.stockroute.settings.LoadedConfiguration;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairLock;
import io.stockroute.settings.SyncPairs;
import io.stockroute.settings.file.ConfigurationFixture;
import io.stockroute.shopify.FailingRecords;
import io.stockroute.shopify.StoreClocks;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Products of a few stores with their pages, on a database of its own and without a server. */
public final class ProductWorld implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private static final LoadedConfiguration CONFIGURED = ConfigurationFixture.read("""
            stockroute:
              stores:
                main: {domain: main.myshopify.com, access-token: t1, client-secret: s1}
                outlet: {domain: outlet.myshopify.com, access-token: t2, client-secret: s2}
                b2b: {domain: b2b.myshopify.com, access-token: t3, client-secret: s3}
                second: {domain: second.myshopify.com, access-token: t4, client-secret: s4}
                third: {domain: third.myshopify.com, access-token: t5, client-secret: s5}
              syncs:
                main: {source: main, destinations: [outlet, b2b]}
                other: {source: second, destinations: [third]}
            """);

    private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
    private final MockMvc mvc;

    public ProductWorld(TestDatabases database) {
        DataSource source = database.fresh();
        context.setServletContext(new MockServletContext());
        context.addBeanFactoryPostProcessor(beans -> {
            beans.registerSingleton("database", source);
            beans.registerSingleton("stores", CONFIGURED.stores());
            beans.registerSingleton("syncs", CONFIGURED.syncs());
        });
        context.register(
                FailingRecords.class,
                StoreClocks.class,
                Pages.class,
                Coverage.class,
                ProductTable.class,
                ProductQuantities.class,
                RowByRow.class,
                TableStatistics.class,
                SyncPairLock.class,
                SyncPairs.class);
        context.refresh();
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
        Looking.asAdministrator("anna");
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    public static Viewer administrator() {
        return new Viewer("anna", Optional.empty(), CONFIGURED.syncs().all());
    }

    public static Viewer merchant(String store) {
        return Looking.merchant(store, CONFIGURED.syncs().all());
    }

    public static SyncPair pair(String destination) {
        Sync sync = CONFIGURED.syncs().named("main");
        return new SyncPair(sync, destination);
    }

    /** A product of one variant: variant n, of product n, with item 1000 + n. */
    public ProductWorld product(String store, long n, String title, String sku, String barcode) {
        return product(store, n, title, sku, barcode, true);
    }

    public ProductWorld product(String store, long n, String title, String sku, String barcode, boolean tracked) {
        OffsetDateTime at = Utc.at(NOW);
        String handle = title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        Variant variant = new Variant(
                store,
                n,
                n,
                1000 + n,
                handle,
                title,
                "Default Title",
                sku,
                barcode,
                handle,
                handle,
                tracked,
                false,
                "ACTIVE",
                at);
        bean(VariantIndex.class).replaceProduct(store, n, List.of(variant), at);
        return this;
    }

    /** All that is indexed is matched. */
    public ProductWorld matched() {
        for (Sync sync : CONFIGURED.syncs().all()) {
            sync.destinations().forEach(to -> bean(VariantMatches.class).rematch(new SyncPair(sync, to)));
        }
        return this;
    }

    public ProductWorld location(String store, long id, String name) {
        jdbc().sql(
                        "insert into location (store, location_id, name, active, fulfillment_service) values (?, ?, ?, true, false)")
                .params(store, id, name)
                .update();
        return this;
    }

    public ProductWorld level(long id, String store, long item, long location, int believed, @Nullable Integer target) {
        jdbc().sql("""
                        insert into level (id, store, inventory_item_id, location_id, believed, believed_at, stocked, target)
                        values (:id, :store, :item, :location, :believed, :at, true, :target)""")
                .param("id", id)
                .param("store", store)
                .param("item", item)
                .param("location", location)
                .param("believed", believed)
                .param("at", Utc.at(NOW))
                .param("target", target, java.sql.Types.INTEGER)
                .update();
        return this;
    }

    public ProductWorld link(long level, long source, String destination) {
        jdbc().sql("insert into level_link (level_id, source_level_id, sync, destination) values (?, ?, 'main', ?)")
                .params(level, source, destination)
                .update();
        return this;
    }

    /** A line of the ledger, so many seconds after {@link #NOW}. */
    public ProductWorld ledger(
            long id, int seconds, long level, String kind, @Nullable Integer from, @Nullable Integer to, String cause) {
        jdbc().sql("""
                        insert into ledger_entry (id, at, level_id, kind, from_quantity, to_quantity, cause)
                        values (:id, :at, :level, :kind, :from, :to, :cause)""")
                .param("id", id)
                .param("at", Utc.at(NOW.plusSeconds(seconds)))
                .param("level", level)
                .param("kind", kind)
                .param("from", from, java.sql.Types.INTEGER)
                .param("to", to, java.sql.Types.INTEGER)
                .param("cause", cause)
                .update();
        return this;
    }

    MockHttpServletResponse get(String path) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse();
    }

    MockHttpServletResponse post(String path) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post(path)).andReturn().getResponse();
    }

    /** A form with one text. */
    MockHttpServletResponse post(String path, String text) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post(path).param("text", text))
                .andReturn()
                .getResponse();
    }

    String page(String path) throws Exception {
        return get(path).getContentAsString();
    }

    @Override
    public void close() {
        Looking.asNobody();
        context.close();
    }

    /** No @Configuration: servers that other tests start must not find it. */
    @EnableWebMvc
    @EnableTransactionManagement
    @ComponentScan(
            basePackages = {
                "io.stockroute.console",
                "io.stockroute.catalog",
                "io.stockroute.stock",
                "io.stockroute.run",
                "io.stockroute.order",
                "io.stockroute.webhook"
            },
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                "io\\.stockroute\\.console\\.(reason\\.ReasonTexts|web\\.(AdminLinks|PageModel|Formats|Viewers)|stock\\.(LevelView|StockView))",
                                "io\\.stockroute\\.console\\.decision\\.[A-Za-z]+(Pages|View|File)",
                                "io\\.stockroute\\.catalog\\.(ProductDecisions|product\\.ProductHints)",
                                "io\\.stockroute\\.console\\.(product|timeline)\\.[A-Za-z]+(Pages|Api|List|Search|View|Matches|Sheet|Sources|Table|Changes)",
                                "io\\.stockroute\\.console\\.(product\\.(ExplainedLevels|QuantityChart|CoverageLabels|SourceLabels)|timeline\\.(Events|Places|DecisionReasons|Timelines))",
                                "io\\.stockroute\\.catalog\\.(VariantIndex|product\\.(VariantIndex|DecisionTable|DecidedVariants|VariantTable|WordTable|VariantMatches|MatchPage|MatchTable)|MatchVerdicts|MatchPages|ProductSearch|VariantList|NearVariants)",
                                "io\\.stockroute\\.(stock\\.(LevelList|LedgerList|PoolView)|run\\.RunList|webhook\\.DeliveryList)",
                                "io\\.stockroute\\.order\\.(OrderList|OversellView|ProductOrders)",
                            }))
    static class Pages {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        /** The number beside "Issues" in the frame of every page. */
        @Bean
        NoIssues issues() {
            return new NoIssues();
        }

        /** The number beside "Personal data" there. */
        @Bean
        NoRequests personalData() {
            return new NoRequests();
        }

        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        NamedParameterJdbcTemplate batches(DataSource database) {
            return new NamedParameterJdbcTemplate(database);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new DataSourceTransactionManager(database);
        }

        @Bean
        SpringResourceTemplateResolver templates() {
            SpringResourceTemplateResolver templates = new SpringResourceTemplateResolver();
            templates.setPrefix("classpath:/templates/");
            templates.setSuffix(".html");
            return templates;
        }

        @Bean
        ThymeleafViewResolver views(SpringResourceTemplateResolver templates) {
            SpringTemplateEngine engine = new SpringTemplateEngine();
            engine.setTemplateResolver(templates);
            engine.setEnableSpringELCompiler(false);
            ThymeleafViewResolver views = new ThymeleafViewResolver();
            views.setTemplateEngine(engine);
            views.setCharacterEncoding("UTF-8");
            return views;
        }
    }

    static final class NoIssues {

        public long total() {
            return 0;
        }
    }

    static final class NoRequests {

        public long open() {
            return 0;
        }
    }
}

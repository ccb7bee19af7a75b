package io.stockroute.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.Utc;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.StoreCatalogs;
import io.stockroute.settings.StoreHealth;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairLock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class CatalogReadinessTest {

    private static final SyncPair PAIR = new SyncPair(
            new Sync(
                    "main",
                    "main",
                    List.of("outlet"),
                    true,
                    Strategy.ORDERS,
                    MatchBy.SKU,
                    Map.of(),
                    OrderSettings.defaults()),
            "outlet");

    private final Instant now = Instant.now();

    @ParameterizedTest
    @EnumSource
    void nothingIsConcludedBeforeBothIndexesAreCompleteAndMatched(TestDatabases database) {
        try (AnnotationConfigApplicationContext context =
                database.with(StoreHealth.class, StoreCatalogs.class, SyncPairLock.class, CatalogReadiness.class)) {
            CatalogReadiness ready = context.getBean(CatalogReadiness.class);
            StoreCatalogs catalogs = context.getBean(StoreCatalogs.class);
            SyncPairLock pairs = context.getBean(SyncPairLock.class);
            JdbcClient jdbc = context.getBean(JdbcClient.class);

            assertThat(ready.awaited(PAIR, now))
                    .hasValueSatisfying(what -> assertThat(what).contains("store: main"));
            List.of("main", "outlet").forEach(store -> {
                catalogs.productsRead(store);
                catalogs.locationsRead(store);
            });
            assertThat(ready.awaited(PAIR, now)).isEmpty();

            catalogs.forget("outlet");
            assertThat(ready.awaited(PAIR, now))
                    .hasValueSatisfying(what -> assertThat(what).contains("store: outlet"));
            catalogs.productsRead("outlet");
            catalogs.locationsRead("outlet");
            jdbc.sql("""
                            insert into bulk_operation (run_id, store, kind, state, wanted_at, due_at)
                            values (1, 'outlet', 'VARIANTS', :loaded, :now, :now)""")
                    .param("loaded", BulkOperation.State.LOADED.name())
                    .param("now", Utc.at(now))
                    .update();
            assertThat(ready.awaited(PAIR, now))
                    .as("its matches are those of before")
                    .isPresent();
            jdbc.sql("update bulk_operation set state = :running")
                    .param("running", BulkOperation.State.RUNNING.name())
                    .update();
            assertThat(ready.awaited(PAIR, now))
                    .as("a nightly import stops nothing")
                    .isEmpty();

            pairs.outdateMatches(PAIR);
            assertThat(ready.awaited(PAIR, now)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHintOfBeforeIsFollowedFirstAndALaterOneIsNotWaitedFor(TestDatabases database) {
        try (AnnotationConfigApplicationContext context =
                database.with(StoreHealth.class, StoreCatalogs.class, SyncPairLock.class, CatalogReadiness.class)) {
            CatalogReadiness ready = context.getBean(CatalogReadiness.class);
            List.of("main", "outlet").forEach(store -> {
                context.getBean(StoreCatalogs.class).productsRead(store);
                context.getBean(StoreCatalogs.class).locationsRead(store);
            });
            context.getBean(JdbcClient.class)
                    .sql(
                            "insert into product_hint (store, product_id, since, cause) values ('outlet', 1, :now, 'test')")
                    .param("now", Utc.at(now))
                    .update();

            assertThat(ready.awaited(PAIR, now.plusSeconds(1))).isPresent();
            assertThat(ready.awaited(PAIR, now.minusSeconds(1))).isEmpty();
        }
    }
}

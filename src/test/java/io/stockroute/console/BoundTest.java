package io.stockroute.console;

import static io.stockroute.console.Looking.administrator;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.Utc;
import io.stockroute.access.StoreAccess;
import io.stockroute.configuration.ConfigurationFixture;
import io.stockroute.inventory.Workload;
import io.stockroute.store.ShopFacts;
import io.stockroute.store.StoreHealth;
import io.stockroute.sync.Syncs;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every query that looks shows a merchant what belongs to their syncs and nothing else. */
class BoundTest {

    private static final Syncs SYNCS =
            ConfigurationFixture.read(ConfigurationFixture.RIGHT).syncs();
    private static final Viewer MAIN = Looking.merchant("main", SYNCS.all());
    private static final Viewer OTHER = Looking.merchant("other", SYNCS.all());

    private JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void levelsAndTheirHistoryAreThoseOfTheMerchantsStores(TestDatabases database) {
        given(database);
        LevelView levels = new LevelView(jdbc, new PoolView(jdbc, SYNCS));
        StockView stock = new StockView(jdbc);

        for (Viewer seeing : List.of(administrator(), MAIN)) {
            assertThat(levels.withSku(seeing, "A-1")).hasSize(1);
            assertThat(levels.blocked(seeing, 0, 9)).hasSize(1);
            assertThat(levels.why(seeing, 1)).isPresent();
            assertThat(stock.history(seeing, 1, 99, 9)).hasSize(1);
            assertThat(stock.write(seeing, 1)).isPresent();
        }
        assertThat(levels.withSku(OTHER, "A-1")).isEmpty();
        assertThat(levels.blocked(OTHER, 0, 9)).isEmpty();
        assertThat(levels.why(OTHER, 1)).isEmpty();
        assertThat(stock.history(OTHER, 1, 99, 9)).isEmpty();
        assertThat(stock.write(OTHER, 1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void storesRunsAndDeliveriesAreThoseOfTheMerchantsSyncs(TestDatabases database) {
        given(database);
        StoreAccess access = new StoreAccess(new ShopFacts(jdbc, new StoreHealth(jdbc, Clock.systemUTC())), SYNCS);
        FlowView flow = new FlowView(jdbc, new Workload(jdbc), access);

        for (Viewer seeing : List.of(administrator(), MAIN)) {
            assertThat(flow.stores(seeing)).hasSize(1);
            assertThat(flow.runs(seeing, 0, 9)).hasSize(2);
            assertThat(flow.deliveries(seeing, "FAILED", 0, 9)).hasSize(1);
            assertThat(flow.seesDelivery(seeing, 1)).isTrue();
        }
        assertThat(flow.stores(OTHER)).isEmpty();
        assertThat(flow.runs(OTHER, 0, 9)).isEmpty();
        assertThat(flow.deliveries(OTHER, "FAILED", 0, 9)).isEmpty();
        assertThat(flow.seesDelivery(OTHER, 1)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void poolsAndWatchesAreThoseOfTheMerchantsSyncs(TestDatabases database) {
        given(database);
        PoolView pools = new PoolView(jdbc, SYNCS);
        OrderList orders = new OrderList(jdbc);

        for (Viewer seeing : List.of(administrator(), MAIN)) {
            assertThat(pools.pools(seeing, "", 0, 9)).hasSize(1);
            assertThat(pools.changes(seeing, "main", 1, 0, 9)).hasSize(1);
            assertThat(pools.oversells(seeing, false, 0, 9)).hasSize(1);
            assertThat(orders.watches(seeing)).hasSize(1);
        }
        assertThat(pools.pools(OTHER, "", 0, 9)).isEmpty();
        assertThat(pools.changes(OTHER, "main", 1, 0, 9)).isEmpty();
        assertThat(pools.oversells(OTHER, false, 0, 9)).isEmpty();
        assertThat(orders.watches(OTHER)).isEmpty();
    }

    private void given(TestDatabases database) {
        jdbc = JdbcClient.create(database.fresh());
        insert("""
                insert into variant (store, variant_id, product_id, inventory_item_id, handle, product_title, variant_title,
                    sku, barcode, handle_options, tracked, bundle, product_status, updated_at, indexed_at)
                values ('main', 1, 1, 100, 'mug', 'Mug', '', 'A-1', '', 'mug', true, false, 'ACTIVE', :at, :at)""");
        insert("""
                insert into level (id, store, inventory_item_id, location_id, stocked, blocked, blocked_at)
                values (1, 'main', 100, 1, true, 'because', :at)""");
        insert("insert into level_link (level_id, source_level_id, sync, destination) values (1, 1, 'main', 'main')");
        insert("insert into pool (source_level_id, sync, quantity, started_at) values (1, 'main', -1, :at)");
        insert("""
                insert into pool_change (source_level_id, sync, level_id, at, units, quantity, start, cause)
                values (1, 'main', 1, :at, -1, -1, true, 'poll')""");
        insert("insert into ledger_entry (at, level_id, kind, cause) values (:at, 1, 'READ', 'poll')");
        insert("""
                insert into stock_write (id, store, kind, idempotency_key, state, created_at, due_at)
                values (1, 'main', 'SET', 'key', 'DONE', :at, :at)""");
        insert("insert into store_state (store) values ('main')");
        insert("insert into run (kind, sync, state, started_at) values ('RECONCILIATION', 'main', 'DONE', :at)");
        insert("insert into run (kind, store, state, started_at) values ('CATALOGUE', 'main', 'DONE', :at)");
        insert("""
                insert into delivery (id, store, webhook_id, topic, received_at, state, due_at)
                values (1, 'main', 'w', 'orders/create', :at, 'FAILED', :at)""");
        insert("""
                insert into order_watch (sync, destination, strategy, since, poll_due_at)
                values ('main', 'outlet', 'ORDERS', :at, :at)""");
    }

    private void insert(String sql) {
        var statement = jdbc.sql(sql);
        (sql.contains(":at") ? statement.param("at", Utc.at(Instant.EPOCH)) : statement).update();
    }
}

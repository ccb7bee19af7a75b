package io.stockroute.console.web;

import static io.stockroute.console.web.Looking.administrator;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.Utc;
import io.stockroute.console.stock.LevelView;
import io.stockroute.console.stock.StockView;
import io.stockroute.order.ProductOrders;
import io.stockroute.settings.Syncs;
import io.stockroute.settings.file.ConfigurationFixture;
import io.stockroute.stock.LedgerList;
import io.stockroute.stock.LevelList;
import io.stockroute.stock.PoolOversells;
import io.stockroute.stock.PoolView;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every query that looks shows a merchant what belongs to their syncs and nothing else. */
class ViewerScopeTest {

    private static final Syncs SYNCS =
            ConfigurationFixture.read(ConfigurationFixture.RIGHT).syncs();
    private static final Viewer MAIN = Looking.merchant("main", SYNCS.all());
    private static final Viewer OTHER = Looking.merchant("other", SYNCS.all());

    private JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void levelsAndTheirHistoryAreThoseOfTheMerchantsStores(TestDatabases database) {
        given(database);
        LevelView levels = new LevelView(new LevelList(jdbc), new PoolView(jdbc, SYNCS), new ProductOrders(jdbc));
        StockView stock = new StockView(new LedgerList(jdbc));

        for (Viewer seeing : List.of(administrator(), MAIN)) {
            assertThat(levels.withSku(seeing, "A-1", 0, 9).rows()).hasSize(1);
            assertThat(levels.why(seeing, 1)).isPresent();
            assertThat(stock.history(seeing, 1, 99, 9).rows()).hasSize(1);
            assertThat(stock.write(seeing, 1)).isPresent();
        }
        assertThat(levels.withSku(OTHER, "A-1", 0, 9).rows()).isEmpty();
        assertThat(levels.why(OTHER, 1)).isEmpty();
        assertThat(stock.history(OTHER, 1, 99, 9).rows()).isEmpty();
        assertThat(stock.write(OTHER, 1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void poolsAreThoseOfTheMerchantsSyncs(TestDatabases database) {
        given(database);
        PoolView pools = new PoolView(jdbc, SYNCS);
        PoolOversells oversells = new PoolOversells(jdbc);

        for (Viewer seeing : List.of(administrator(), MAIN)) {
            assertThat(pools.pools(seeing, "", 0, 9).rows()).hasSize(1);
            assertThat(pools.changes(seeing, "main", 1, 0, 9).rows()).hasSize(1);
            assertThat(oversells.page(seeing, false, 0, 9).rows()).hasSize(1);
        }
        assertThat(pools.pools(OTHER, "", 0, 9).rows()).isEmpty();
        assertThat(pools.changes(OTHER, "main", 1, 0, 9).rows()).isEmpty();
        assertThat(oversells.page(OTHER, false, 0, 9).rows()).isEmpty();
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
    }

    private void insert(String sql) {
        var statement = jdbc.sql(sql);
        (sql.contains(":at") ? statement.param("at", Utc.at(Instant.EPOCH)) : statement).update();
    }
}

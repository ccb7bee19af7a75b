package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.stockroute.OnEachDatabase;
import io.stockroute.TestDatabases;
import io.stockroute.simulator.Shop;
import io.stockroute.simulator.state.product.VariantSpec;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** Three shops that share their stock. */
@OnEachDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoWayScenariosTest {

    @Parameter
    TestDatabases database;

    private final AtomicInteger products = new AtomicInteger();
    private PoolStage stage;
    private Shop main;
    private Shop outlet;
    private Shop b2b;
    private Server server;

    @BeforeParameterizedClassInvocation
    void begin() {
        stage = new PoolStage(database, 1, 3);
        main = stage.shops.get(0);
        outlet = stage.shops.get(1);
        b2b = stage.shops.get(2);
        server = stage.start();
        server.awaitRest();
    }

    @AfterEach
    void calm() {
        stage.shops.forEach(shop -> shop.faults().clear());
    }

    @AfterParameterizedClassInvocation
    void end() {
        server.close();
        stage.close();
    }

    @Test
    void aChangeInAnyShopShowsInAllOthers() {
        String sku = product(10);

        b2b.sell(sku, 1);
        awaitAll(sku, 9);
        outlet.setStock(sku, PoolStage.PLACE, 20);
        awaitAll(sku, 20);
        main.adjustStock(sku, PoolStage.PLACE, -4);
        awaitAll(sku, 16);

        assertThat(changes(sku)).containsExactly("10 begins", "-1", "11", "-4");
    }

    /** As Shopify may do it: nobody knows whether it looks for rows without a change before it compares. */
    @Test
    void twoEqualSalesAtOnceAreTwoAlsoIfShopifyTakesAStaleRowForNoChange() {
        String sku = product(10);
        outlet.faults().answers().unchangedFirst(true);
        outlet.faults().dropDeliveries(1);

        outlet.sell(sku, 1);
        main.sell(sku, 1);

        awaitAll(sku, 8);
        assertThat(changes(sku)).containsExactly("10 begins", "-1", "-1");
    }

    @Test
    void theLastUnitSoldInTwoShopsAtOnceShowsBelowZeroAndHeals() {
        String sku = product(1);

        outlet.sell(sku, 1);
        b2b.sell(sku, 1);

        awaitAll(sku, -1);
        assertThat(changes(sku)).containsExactly("1 begins", "-1", "-1");
        JsonNode standing = oversell(sku, "?standing=true");
        assertThat(standing.path("units").asInt()).isEqualTo(1);
        assertThat(standing.path("healedAt").isNull()).isTrue();
        assertThat(standing.path("changes").findValuesAsText("store")).containsExactlyInAnyOrder("outlet", "b2b");

        main.adjustStock(sku, PoolStage.PLACE, 5);
        awaitAll(sku, 4);
        assertThat(oversell(sku, "?standing=true").isMissingNode()).isTrue();
        assertThat(oversell(sku, "").path("healedAt").isNull()).isFalse();
    }

    @Test
    void aShopThatWasAwayTakesPartAgainWithAllItSold() {
        String sku = product(50);
        server.awaitRest();
        outlet.faults().down(true).dropDeliveries(1);
        outlet.sell(sku, 3);
        outlet.sell(sku, 2);
        main.sell(sku, 4);
        await().atMost(Stage.PATIENCE).until(() -> held(b2b, sku) == 46);
        assertThat(held(outlet, sku)).isEqualTo(45);

        outlet.faults().clear();
        server.post("/api/v1/syncs/main/reconcile");

        awaitAll(sku, 41);
    }

    @Test
    void aProductMatchedLaterJoinsWithThePoolsQuantity() {
        String sku = "L%05d".formatted(products.incrementAndGet());
        add(main, sku, 10);
        add(outlet, sku, 2);
        await().atMost(Stage.PATIENCE).until(() -> sharing(sku) == 2);
        outlet.sell(sku, 1);
        await().atMost(Stage.PATIENCE).until(() -> held(main, sku) == 9);

        add(b2b, sku, 77);

        awaitAll(sku, 9);
        b2b.sell(sku, 2);
        awaitAll(sku, 7);
        assertThat(changes(sku)).containsExactly("10 begins", "-1", "-2");
    }

    @Test
    void aLevelThatLeavesDisturbsNoOtherAndJoinsAgain() {
        String sku = product(10);

        outlet.merchant().disconnect(sku, PoolStage.PLACE);
        await().atMost(Stage.PATIENCE).until(() -> sharing(sku) == 2);
        b2b.sell(sku, 1);
        await().atMost(Stage.PATIENCE).until(() -> held(main, sku) == 9);
        assertThat(outlet.merchant().stocked(sku, PoolStage.PLACE)).isFalse();

        outlet.merchant().connect(sku, PoolStage.PLACE, 99);
        awaitAll(sku, 9);
        outlet.sell(sku, 2);
        awaitAll(sku, 7);
        assertThat(changes(sku)).containsExactly("10 begins", "-1", "-2");
    }

    @Test
    void aRenamedSkuLeavesThePoolAsItIs() {
        String sku = product(10);

        outlet.merchant().renameSku(sku, sku + "-old");
        await().atMost(Stage.PATIENCE).until(() -> sharing(sku) == 2);
        outlet.merchant().adjustStock(sku + "-old", PoolStage.PLACE, 5);
        b2b.sell(sku, 1);
        await().atMost(Stage.PATIENCE).until(() -> held(main, sku) == 9);
        server.awaitRest();

        assertThat(held(outlet, sku + "-old")).isEqualTo(15);
        assertThat(changes(sku)).containsExactly("10 begins", "-1");
    }

    @Test
    void ifSourceLeavesThePoolIsSuspendedAndBeginsAgainWhenItIsBack() {
        String sku = product(10);

        main.merchant().disconnect(sku, PoolStage.PLACE);
        await().atMost(Stage.PATIENCE).until(() -> sharing(sku) == 0);
        await().atMost(Stage.PATIENCE).until(() -> server.json("/api/v1/pools?incomplete=true")
                .findValuesAsText("sku")
                .contains(sku));
        outlet.sell(sku, 1);
        server.awaitRest();
        assertThat(held(b2b, sku)).isEqualTo(10);

        main.merchant().connect(sku, PoolStage.PLACE, 30);
        awaitAll(sku, 30);
        b2b.sell(sku, 1);
        awaitAll(sku, 29);
    }

    @Test
    void anEchoCostsNoRead() {
        String sku = product(100);
        server.awaitRest();
        stage.shops.forEach(shop -> shop.calls().clear());

        outlet.sell(sku, 1);
        awaitAll(sku, 99);
        server.awaitRest();

        assertThat(outlet.calls().count("ReadLevels")).isEqualTo(1);
        assertThat(outlet.calls().count("SetQuantities")).isZero();
        for (Shop other : List.of(main, b2b)) {
            assertThat(other.calls().count("ReadLevels")).isZero();
            assertThat(other.calls().count("SetQuantities")).isEqualTo(1);
        }
    }

    private JsonNode oversell(String sku, String query) {
        for (JsonNode each : server.json("/api/v1/pools/oversells" + query)) {
            if (each.path("sku").asText().equals(sku)) {
                return each;
            }
        }
        return MissingNode.getInstance();
    }

    private String product(int quantity) {
        String sku = "P%05d".formatted(products.incrementAndGet());
        add(main, sku, quantity);
        add(outlet, sku, 1);
        add(b2b, sku, 0);
        await().atMost(Stage.PATIENCE).until(() -> sharing(sku) == 3);
        awaitAll(sku, quantity);
        return sku;
    }

    private static void add(Shop shop, String sku, int quantity) {
        shop.addProduct(sku.toLowerCase(Locale.ROOT), sku, VariantSpec.of(sku).stock(PoolStage.PLACE, quantity));
    }

    /** In how many shops a product shares a pool that has begun, and holds what the pool holds as far as we know. */
    private long sharing(String sku) {
        return server.count("""
                select count(*) from pool p
                join level_link k on k.source_level_id = p.source_level_id and k.sync = p.sync
                join level l on l.id = k.level_id
                join variant v on v.store = l.store and v.inventory_item_id = l.inventory_item_id
                where v.sku = '%s' and l.believed = p.quantity and l.target = p.quantity""".formatted(sku));
    }

    private List<String> changes(String sku) {
        return server.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("""
                        select c.units, c.start from pool_change c join level l on l.id = c.source_level_id
                        join variant v on v.store = l.store and v.inventory_item_id = l.inventory_item_id
                        where v.sku = :sku order by c.id""")
                .param("sku", sku)
                .query((rs, n) -> rs.getInt("units") + (rs.getBoolean("start") ? " begins" : ""))
                .list();
    }

    private void awaitAll(String sku, int quantity) {
        await(sku)
                .atMost(Stage.PATIENCE)
                .until(
                        () -> Map.of("main", held(main, sku), "outlet", held(outlet, sku), "b2b", held(b2b, sku)),
                        Map.of("main", quantity, "outlet", quantity, "b2b", quantity)::equals);
    }

    private static int held(Shop shop, String sku) {
        return shop.available(sku, PoolStage.PLACE).orElse(Integer.MIN_VALUE);
    }
}

package io.stockroute.scenario;

import static org.awaitility.Awaitility.await;

import io.stockroute.TestDatabases;
import io.stockroute.simulator.state.product.VariantSpec;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** Three shops in sync, and one server for all scenarios of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ShopsInSync {

    @Parameter
    TestDatabases database;

    final AtomicInteger products = new AtomicInteger();
    private final int atTheStart;
    Stage stage;
    Server server;

    /** @param atTheStart so many products, START-00001 and so on, are there before the server: 7 in each place of Source */
    ShopsInSync(int atTheStart) {
        this.atTheStart = atTheStart;
    }

    @BeforeParameterizedClassInvocation
    void begin() {
        stage = new Stage(database, 1);
        stage.main.addSimpleProducts("START", atTheStart, 7);
        stage.outlet.addSimpleProducts("START", atTheStart, 1);
        stage.b2b.addSimpleProducts("START", atTheStart, 0);
        prepare(stage);
        server = stage.start();
        stage.awaitInSync("START");
        server.awaitRest();
    }

    /** Sets what a class needs besides. */
    void prepare(Stage before) {
        // most need nothing
    }

    @AfterEach
    void calm() {
        List.of(stage.main, stage.outlet, stage.b2b)
                .forEach(shop -> shop.faults().clear());
    }

    @AfterParameterizedClassInvocation
    void end() {
        server.close();
        stage.close();
    }

    /** A new product in all shops: so much in Source's warehouse and cellar, and so much in each Destination. */
    String product(int warehouse, int cellar, int destinations) {
        return products(1, warehouse, cellar, destinations).get(0);
    }

    /** So many of them, linked and in sync. */
    List<String> products(int count, int warehouse, int cellar, int destinations) {
        List<String> skus = Stream.generate(() -> add(warehouse, cellar, destinations))
                .limit(count)
                .toList();
        skus.forEach(sku -> {
            stage.awaitInSync(sku);
            await().atMost(Stage.PATIENCE).until(() -> linked(sku) == 2);
        });
        return skus;
    }

    private String add(int warehouse, int cellar, int destinations) {
        String sku = "P%05d".formatted(products.incrementAndGet());
        String handle = sku.toLowerCase(Locale.ROOT);
        stage.main.addProduct(
                handle,
                "Product " + sku,
                VariantSpec.of(sku).stock(Stage.WAREHOUSE, warehouse).stock(Stage.CELLAR, cellar));
        stage.outlet.addProduct(handle, "Product " + sku, VariantSpec.of(sku).stock(Stage.FLOOR, destinations));
        stage.b2b.addProduct(handle, "Product " + sku, VariantSpec.of(sku).stock(Stage.WAREHOUSE, destinations));
        return sku;
    }

    private long linked(String sku) {
        return server.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("""
                        select count(distinct l.id) from level l
                        join variant v on v.store = l.store and v.inventory_item_id = l.inventory_item_id
                        where v.sku = :sku and l.target is not null and l.believed = l.target""")
                .param("sku", sku)
                .query(Long.class)
                .single();
    }
}

package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockroute.TestDatabases;
import io.stockroute.scenario.WebhookSender.Parcel;
import io.stockroute.simulator.Shop;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.state.Origin;
import io.stockroute.simulator.state.VariantSpec;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One-way stock from outside: a merchant and shoppers at simulated shops, the server between them. One server for all of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StockScenarios {

    private static final int PRODUCTS = 500;

    private final TestDatabases database;
    private final AtomicInteger products = new AtomicInteger();
    Stage stage;
    Server server;

    StockScenarios(TestDatabases database) {
        this.database = database;
    }

    @BeforeAll
    void begin() {
        stage = new Stage(database, 1);
        stage.main.addSimpleProducts("START", PRODUCTS, 7);
        stage.outlet.addSimpleProducts("START", PRODUCTS, 1);
        stage.b2b.addSimpleProducts("START", PRODUCTS, 0);
        server = stage.start();
        stage.awaitInStep("START");
        server.awaitRest();
    }

    @AfterEach
    void calm() {
        List.of(stage.main, stage.outlet, stage.b2b)
                .forEach(shop -> shop.faults().clear());
    }

    @AfterAll
    void end() {
        server.close();
        stage.close();
    }

    @Test
    void theDestinationsAreAlignedAtTheFirstStart() {
        assertThat(stage.differences("START")).isEmpty();
        assertThat(stage.outlet.available("START-00001", Stage.FLOOR)).hasValue(14);
        assertThat(stage.b2b.available("START-00001", Stage.WAREHOUSE)).hasValue(7);
        assertThat(stage.main.history("START-00001", Stage.WAREHOUSE))
                .as("Source is read, never written")
                .isEmpty();
        assertThat(stage.outlet.calls().count("SetQuantities"))
                .as("500 levels go in batches of up to 250")
                .isBetween(2, 20);
        assertThat(server.count("select count(*) from run where kind = 'ALIGNMENT'"))
                .isEqualTo(2);
    }

    @Test
    void aChangeInSourceArrivesInEveryDestination() {
        String sku = product(10, 5, 0);
        stage.main.sell(sku, 1);
        stage.awaitInStep(sku);
        assertThat(stage.outlet.available(sku, Stage.FLOOR)).hasValue(14);
        stage.main.adjustStock(sku, Stage.CELLAR, 20);
        stage.awaitInStep(sku);
        assertThat(stage.outlet.available(sku, Stage.FLOOR)).hasValue(34);
        assertThat(stage.b2b.available(sku, Stage.WAREHOUSE)).hasValue(9);
    }

    @Test
    void aDestinationsOwnChangeIsPutRight() {
        String sku = product(10, 0, 10);
        stage.outlet.setStock(sku, Stage.FLOOR, 99);
        await().atMost(Stage.PATIENCE).until(() -> stage.outlet.history(sku, Stage.FLOOR).stream()
                .anyMatch(change -> change.origin() == Origin.API && change.from() == 99 && change.to() == 10));
        assertThat(stage.main.localChange(sku, Stage.WAREHOUSE)).isZero();
    }

    @Test
    void everyWriteLeadsBackToTheLedger() {
        String sku = product(10, 0, 10);
        stage.main.sell(sku, 3);
        stage.awaitInStep(sku);
        server.awaitRest();
        var write = stage.outlet.history(sku, Stage.FLOOR).stream()
                .filter(change -> change.origin() == Origin.API && change.to() == 7)
                .findFirst()
                .orElseThrow();
        assertThat(write.referenceDocumentUri()).matches("gid://stockroute/Write/\\d+");
        long id = Long.parseLong(write.referenceDocumentUri().replaceAll("\\D", ""));
        assertThat(server.get("/api/v1/writes/" + id).body()).contains("\"state\":\"DONE\"");
        assertThat(server.get("/api/v1/levels?sku=" + sku).body()).contains("\"target\":7");
        assertThat(server.count("select count(*) from ledger_entry where cause = 'write:" + id
                        + "' and kind = 'WRITTEN' and from_quantity = 10 and to_quantity = 7"))
                .isPositive();
    }

    @Test
    void aBurstOfChangesIsFoldedIntoFewWrites() {
        List<String> skus = java.util.stream.Stream.generate(() -> product(1000, 0, 1000))
                .limit(50)
                .toList();
        server.awaitRest();
        stage.outlet.calls().clear();
        stage.main.calls().clear();
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            stage.main.sell(skus.get(random.nextInt(skus.size())), 1);
        }
        stage.awaitInStep("P");
        server.awaitRest();
        System.out.printf(
                "burst of 500 changes to 50 levels on %s: Source %s, outlet %s, points %s%n",
                database,
                stage.main.calls().counts(),
                stage.outlet.calls().counts(),
                stage.outlet.calls().points());
        assertThat(stage.outlet.calls().count("SetQuantities")).isLessThan(100);
    }

    @Test
    void echoesOfOurOwnWritesCostNothing() {
        String sku = product(10, 0, 10);
        server.awaitRest();
        stage.outlet.calls().clear();
        stage.main.sell(sku, 1);
        stage.awaitInStep(sku);
        server.awaitRest();
        assertThat(stage.outlet.calls().count("ReadLevels")).isZero();
        assertThat(stage.outlet.calls().count("SetQuantities")).isEqualTo(1);
    }

    @Test
    void repeatedAndReorderedDeliveriesDoNoHarm() {
        String sku = product(100, 0, 100);
        for (Shop shop : List.of(stage.main, stage.outlet, stage.b2b)) {
            shop.faults()
                    .duplicateDeliveries(0.4)
                    .reorderDeliveries(0.4)
                    .delays(Duration.ofMillis(10), Duration.ofMillis(300));
        }
        for (int i = 0; i < 40; i++) {
            stage.main.sell(sku, 1);
        }
        stage.awaitInStep(sku);
        server.awaitRest();
        assertThat(stage.differences(sku)).isEmpty();
        assertThat(stage.outlet.available(sku, Stage.FLOOR)).hasValue(60);
    }

    @Test
    void lostDeliveriesAreMadeGoodByTheNextReconciliation() {
        String sku = product(10, 0, 10);
        server.awaitRest();
        stage.main.faults().dropDeliveries(1);
        stage.outlet.faults().dropDeliveries(1);
        stage.main.sell(sku, 4);
        stage.outlet.setStock(sku, Stage.FLOOR, 50);
        server.awaitRest();
        assertThat(stage.differences(sku)).as("nobody told us").isNotEmpty();
        server.post("/api/v1/syncs/main/reconcile");
        stage.awaitInStep(sku);
        await().atMost(Stage.PATIENCE)
                .until(() -> server.count("select count(*) from run where kind = 'RECONCILIATION' and state = 'DONE'"
                                + " and drifted >= 2 and units >= 44")
                        > 0);
    }

    @Test
    void anAnswerThatIsLostAfterTheChangeDoesNotWriteTwice() {
        String sku = product(10, 0, 10);
        server.awaitRest();
        stage.outlet.faults().next(6, Fault.LOST_AFTER, "SetQuantities");
        stage.main.sell(sku, 1);
        stage.awaitInStep(sku);
        server.awaitRest();
        assertThat(stage.outlet.history(sku, Stage.FLOOR).stream()
                        .filter(change -> change.origin() == Origin.API)
                        .filter(change -> change.to() == 9))
                .as("sent again with the same key")
                .hasSize(1);
    }

    @Test
    void aBadRowIsBlockedAndTheOthersAreWritten() {
        // Shopify refuses to change the stock of a bundle's parent: made one behind our back, its webhook lost
        List<String> skus = java.util.stream.Stream.generate(() -> product(5, 0, 5))
                .limit(20)
                .toList();
        server.awaitRest();
        stage.outlet.faults().dropDeliveries(1);
        stage.outlet.merchant().setBundle(skus.get(9), true);
        skus.forEach(sku -> stage.main.sell(sku, 1));
        await().atMost(Stage.PATIENCE)
                .until(() -> skus.stream()
                                .filter(sku ->
                                        stage.outlet.available(sku, Stage.FLOOR).orElse(0) == 4)
                                .count()
                        == 19);
        await().atMost(Stage.PATIENCE)
                .until(() -> server.count("select count(*) from level where blocked like '%NON_MUTABLE%'") == 1);
        assertThat(server.get("/api/v1/levels/blocked").body()).contains(skus.get(9));
        stage.outlet.merchant().setBundle(skus.get(9), false);
        long level = server.count("select id from level where blocked like '%NON_MUTABLE%'");
        assertThat(server.post("/api/v1/levels/" + level + "/retry").statusCode())
                .isEqualTo(204);
        stage.awaitInStep(skus.get(9));
    }

    @Test
    void aStoreThatIsDownDelaysOnlyItself() {
        String sku = product(10, 0, 10);
        server.awaitRest();
        stage.outlet.faults().down(true);
        stage.main.sell(sku, 2);
        await().atMost(Stage.PATIENCE)
                .until(() -> stage.b2b.available(sku, Stage.WAREHOUSE).orElse(0) == 8);
        stage.main.sell(sku, 1);
        await().atMost(Stage.PATIENCE)
                .until(() -> stage.b2b.available(sku, Stage.WAREHOUSE).orElse(0) == 7);
        assertThat(stage.outlet.available(sku, Stage.FLOOR)).hasValue(10);
        await().atMost(Stage.PATIENCE)
                .until(() -> server.get("/api/v1/stores").body().contains("\"failingSince\":\"2"));
        assertThat(server.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        stage.outlet.faults().down(false);
        stage.awaitInStep(sku);
        assertThat(stage.outlet.available(sku, Stage.FLOOR)).hasValue(7);
    }

    @Test
    void anItemThatIsNotStockedIsStockedOnceAndThenWritten() {
        String sku = "P%05d".formatted(products.incrementAndGet());
        stage.outlet.addProduct(sku.toLowerCase(), sku, VariantSpec.of(sku));
        stage.outlet.merchant().disconnect(sku, Stage.FLOOR);
        stage.b2b.addProduct(sku.toLowerCase(), sku, VariantSpec.of(sku).stock(Stage.WAREHOUSE, 0));
        stage.main.addProduct(
                sku.toLowerCase(),
                sku,
                VariantSpec.of(sku).stock(Stage.WAREHOUSE, 6).stock(Stage.CELLAR, 0));
        await().atMost(Stage.PATIENCE)
                .until(() -> stage.outlet.available(sku, Stage.FLOOR).orElse(0) == 6);
        server.awaitRest();
        assertThat(server.count("""
                select count(*) from stock_write w join stock_write_row r on r.write_id = w.id
                join level l on l.id = r.level_id join variant v
                  on v.store = l.store and v.inventory_item_id = l.inventory_item_id
                where w.kind = 'ACTIVATE' and w.state = 'DONE' and v.sku = '%s'""".formatted(sku))).isEqualTo(1);
    }

    @Test
    void aProductThatComesLaterIsMatchedAndAligned() {
        String sku = product(12, 0, 3);
        stage.awaitInStep(sku);
        assertThat(stage.b2b.available(sku, Stage.WAREHOUSE)).hasValue(12);
    }

    @Test
    void aSkuThatBecomesAmbiguousIsLeftAloneAndListed() {
        String sku = product(10, 0, 10);
        server.awaitRest();
        stage.outlet.addProduct(sku + "-twin", "Twin", VariantSpec.of(sku).stock(Stage.FLOOR, 1));
        await().atMost(Stage.PATIENCE)
                .until(() -> server.get("/api/v1/syncs/main/not-synced?destination=outlet&state=ambiguous&size=500")
                        .body()
                        .contains(sku));
        stage.main.sell(sku, 1);
        await().atMost(Stage.PATIENCE)
                .until(() -> stage.b2b.available(sku, Stage.WAREHOUSE).orElse(0) == 9);
        server.awaitRest();
        assertThat(stage.outlet.levels().entrySet().stream()
                        .filter(level -> level.getKey().sku().equals(sku))
                        .mapToInt(level -> level.getValue()))
                .as("left alone as they were")
                .allMatch(held -> held == 10 || held == 1);
    }

    @Test
    void aDeletedProductLeavesItsDestinationsAlone() {
        String sku = product(10, 0, 10);
        server.awaitRest();
        stage.main.merchant().deleteVariant(sku);
        await().atMost(Stage.PATIENCE)
                .until(() -> server.get("/api/v1/syncs/main/not-synced?destination=b2b&state=unmatched&size=500")
                        .body()
                        .contains(sku));
        server.awaitRest();
        assertThat(stage.b2b.available(sku, Stage.WAREHOUSE)).hasValue(10);
        assertThat(stage.outlet.available(sku, Stage.FLOOR)).hasValue(10);
    }

    @Test
    void throttledCallsAreWaitedOutAndNothingIsLost() {
        String sku = product(50, 0, 50);
        stage.main.faults().throttle(0.3);
        stage.outlet.faults().throttle(0.3);
        for (int i = 0; i < 10; i++) {
            stage.main.sell(sku, 1);
        }
        stage.awaitInStep(sku);
        assertThat(stage.outlet.available(sku, Stage.FLOOR)).hasValue(40);
    }

    @Test
    void onlyWhatAConfiguredStoreHasSignedIsLetIn() {
        WebhookSender shopify = new WebhookSender(stage.port());
        Parcel parcel =
                Parcel.of("inventory_levels/update", "{\"inventory_item_id\":1,\"location_id\":2,\"available\":3}");
        long before = server.count("select count(*) from delivery");
        assertThat(shopify.send(parcel.signedWith("guessed"))).isEqualTo(401);
        assertThat(shopify.send(parcel.from("stranger.myshopify.com"))).isEqualTo(401);
        assertThat(shopify.send(parcel.from("no domain at all"))).isEqualTo(401);
        assertThat(shopify.send(parcel.as("application/x-www-form-urlencoded"))).isEqualTo(415);
        assertThat(shopify.send(Parcel.of("products/update", "{\"x\":\"" + "y".repeat(11_000_000) + "\"}")))
                .isEqualTo(413);
        assertThat(server.count("select count(*) from delivery where webhook_id = '" + parcel.id() + "'"))
                .as("what is refused leaves no trace")
                .isZero();
        assertThat(shopify.send(parcel)).isEqualTo(200);
        assertThat(shopify.send(parcel)).as("a repetition is taken as well").isEqualTo(200);
        assertThat(server.count("select count(*) from delivery where webhook_id = '" + parcel.id() + "'"))
                .isEqualTo(1);
        assertThat(server.count("select count(*) from delivery")).isGreaterThan(before);
    }

    @Test
    void aDeliveryThatCannotBeReadFailsWithItsReasonAndStopsNoOther() {
        WebhookSender shopify = new WebhookSender(stage.port());
        Parcel broken = Parcel.of("inventory_levels/update", "{\"nothing\":\"useful\"}");
        assertThat(shopify.send(broken)).isEqualTo(200);
        long id = server.count("select id from delivery where webhook_id = '" + broken.id() + "'");
        await().atMost(Stage.PATIENCE)
                .until(() -> server.count("select count(*) from delivery where state = 'FAILED' and id = " + id) == 1);
        assertThat(server.get("/api/v1/deliveries?state=failed").body()).contains("inventory_item_id");
        assertThat(server.post("/api/v1/deliveries/" + id + "/retry").statusCode())
                .isEqualTo(204);
        await().atMost(Stage.PATIENCE)
                .until(() -> server.count("select count(*) from delivery where state = 'FAILED' and id = " + id) == 1);
        assertThat(server.post("/api/v1/deliveries/0/retry").statusCode()).isEqualTo(404);
    }

    @Test
    void customersDataInAnOrderIsKeptNoLongerThanItIsNeeded() {
        WebhookSender shopify = new WebhookSender(stage.port());
        Parcel order = Parcel.of("orders/create", Fixtures.text("webhook-payloads/order.rest-2026-07.example.json"));
        assertThat(shopify.send(order)).isEqualTo(200);
        await().atMost(Stage.PATIENCE)
                .until(() -> server.count("select count(*) from delivery where state = 'DONE' and body is null"
                                + " and webhook_id = '" + order.id() + "'")
                        == 1);
    }

    @Test
    void theThreeRequestsAboutPersonalDataAreAnsweredAndDone() {
        WebhookSender shopify = new WebhookSender(stage.port());
        String customer = "{\"shop_domain\":\"outlet.myshopify.com\",\"customer\":{\"id\":4711,\"email\":\"a@b.c\"},"
                + "\"orders_to_redact\":[299938],\"orders_requested\":[299938]}";
        for (String topic : List.of("customers/data_request", "customers/redact")) {
            assertThat(shopify.send(Parcel.of(topic, customer))).isEqualTo(200);
            await().atMost(Stage.PATIENCE)
                    .until(() ->
                            server.count("select count(*) from compliance_request where topic = '" + topic + "'") == 1);
        }
        assertThat(server.count("select count(*) from delivery where body like '%a@b.c%'"))
                .as("the request itself holds personal data and is erased too")
                .isZero();
    }

    @Test
    void realPayloadsOfShopifyAreRead() {
        WebhookSender shopify = new WebhookSender(stage.port());
        Parcel level = Parcel.of(
                "inventory_levels/update", Fixtures.first("webhook-payloads/inventory_levels_update.real.json"));
        Parcel product =
                Parcel.of("products/update", Fixtures.text("webhook-payloads/product.rest-2026-07.example.json"));
        Parcel item = Parcel.of(
                "inventory_items/update", Fixtures.text("webhook-payloads/inventory_item.rest-2026-07.example.json"));
        Parcel location =
                Parcel.of("locations/update", Fixtures.text("webhook-payloads/location.rest-2026-07.example.json"));
        for (Parcel parcel : List.of(level, product, item, location)) {
            assertThat(shopify.send(parcel)).isEqualTo(200);
            await().atMost(Stage.PATIENCE)
                    .until(() -> server.count("select count(*) from delivery where state = 'DONE' and webhook_id = '"
                                    + parcel.id() + "'")
                            == 1);
        }
    }

    /** A new product in all shops: so much in Source's warehouse and cellar, and so much in each Destination. */
    String product(int warehouse, int cellar, int destinations) {
        String sku = "P%05d".formatted(products.incrementAndGet());
        String handle = sku.toLowerCase(java.util.Locale.ROOT);
        stage.main.addProduct(
                handle,
                "Product " + sku,
                VariantSpec.of(sku).stock(Stage.WAREHOUSE, warehouse).stock(Stage.CELLAR, cellar));
        stage.outlet.addProduct(handle, "Product " + sku, VariantSpec.of(sku).stock(Stage.FLOOR, destinations));
        stage.b2b.addProduct(handle, "Product " + sku, VariantSpec.of(sku).stock(Stage.WAREHOUSE, destinations));
        stage.awaitInStep(sku);
        await().atMost(Stage.PATIENCE).until(() -> linked(sku) == 2);
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

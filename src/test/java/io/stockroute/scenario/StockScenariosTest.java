package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockroute.OnEachDatabase;
import io.stockroute.simulator.state.Origin;
import io.stockroute.simulator.state.product.VariantSpec;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One-way stock from outside: a merchant and shoppers at simulated shops, the server between them. */
@OnEachDatabase
class StockScenariosTest extends ShopsInSync {

    private static final int PRODUCTS = 500;

    StockScenariosTest() {
        super(PRODUCTS);
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
        assertThat(server.count("select count(*) from run where kind = 'ALIGNMENT' and state <> 'FAILED'"))
                .as("one that is begun again after a failure ends the one before")
                .isEqualTo(2);
    }

    @Test
    void aChangeInSourceArrivesInEveryDestination() {
        String sku = product(10, 5, 0);
        stage.main.sell(sku, 1);
        stage.awaitInSync(sku);
        assertThat(stage.outlet.available(sku, Stage.FLOOR)).hasValue(14);
        stage.main.adjustStock(sku, Stage.CELLAR, 20);
        stage.awaitInSync(sku);
        assertThat(stage.outlet.available(sku, Stage.FLOOR)).hasValue(34);
        assertThat(stage.b2b.available(sku, Stage.WAREHOUSE)).hasValue(9);
    }

    @Test
    void aDestinationsOwnChangeIsOverwritten() {
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
        stage.awaitInSync(sku);
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
        List<String> skus = products(50, 1000, 0, 1000);
        server.awaitRest();
        stage.outlet.calls().clear();
        stage.main.calls().clear();
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            stage.main.sell(skus.get(random.nextInt(skus.size())), 1);
        }
        stage.awaitInSync("P");
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
        stage.awaitInSync(sku);
        server.awaitRest();
        assertThat(stage.outlet.calls().count("ReadLevels")).isZero();
        assertThat(stage.outlet.calls().count("SetQuantities")).isEqualTo(1);
    }

    @Test
    void anItemThatIsNotStockedIsStockedOnceAndThenWritten() {
        String sku = "P%05d".formatted(products.incrementAndGet());
        String handle = sku.toLowerCase(Locale.ROOT);
        stage.outlet.addProduct(handle, sku, VariantSpec.of(sku));
        stage.outlet.merchant().disconnect(sku, Stage.FLOOR);
        stage.b2b.addProduct(handle, sku, VariantSpec.of(sku).stock(Stage.WAREHOUSE, 0));
        stage.main.addProduct(
                handle, sku, VariantSpec.of(sku).stock(Stage.WAREHOUSE, 6).stock(Stage.CELLAR, 0));
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
        stage.awaitInSync(sku);
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
}

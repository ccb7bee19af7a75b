package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockroute.OnEachDatabase;
import io.stockroute.TestDatabases;
import io.stockroute.catalog.MatchState;
import io.stockroute.console.reason.ReasonTexts;
import io.stockroute.run.Coverage;
import io.stockroute.run.Coverage.NotSynced;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairLock;
import io.stockroute.settings.SyncPairs;
import io.stockroute.settings.Syncs;
import io.stockroute.simulator.bulk.BulkOperation;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.fault.Poison;
import io.stockroute.simulator.state.product.VariantSpec;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the catalogs of the stores become known and stay so. The first start meets what may go wrong with a bulk operation. */
@OnEachDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class CatalogScenariosTest {

    private static final int MANY = Integer.getInteger("stockroute.variants", 5_000);

    @Parameter
    TestDatabases database;

    private Stage stage;
    private Server server;
    private boolean startHadNoAnswer;

    @BeforeParameterizedClassInvocation(injectArguments = false)
    void begin(CapturedOutput output) {
        stage = new Stage(database, 3);
        stage.main.addSimpleProducts("COMMON", 20, 5);
        stage.outlet.addSimpleProducts("COMMON", 20, 0);
        stage.b2b.addSimpleProducts("MANY", MANY, 0);
        stage.main.faults().next(1, Fault.LOST_AFTER, "StartBulk");
        stage.main.addSimpleProducts("BAD", 1, 5);
        stage.outlet.addSimpleProducts("BAD", 1, 0);
        stage.outlet.records().poison("product:bad-00001", Poison.Effect.INTERNAL_ERROR);
        stage.b2b.bulk().delay(Duration.ofSeconds(8));
        server = stage.start();
        awaitCount(3, "select count(*) from bulk_operation where state = 'RUNNING' or state = 'DONE'");
        startHadNoAnswer = output.getAll().contains("(store: main, document: StartBulk)");
        server.close();
        server = stage.start();
        awaitCount(3, "select count(*) from store_state where catalog_at is not null");
        awaitCount(2, "select count(*) from run where kind = 'ALIGNMENT' and state = 'DONE'");
        stage.awaitInSync("COMMON");
    }

    @AfterParameterizedClassInvocation
    void end() {
        server.close();
        stage.close();
    }

    @Test
    void aBulkOperationWhoseStartHadNoAnswerIsNotStartedTwice() {
        assertThat(started(stage.main.bulk().all().values())).isEqualTo(1);
        assertThat(stage.main.calls().count("RunningBulk")).isPositive();
        assertThat(startHadNoAnswer).isTrue();
        assertThat(server.count("select count(*) from variant where store = 'main'"))
                .isGreaterThanOrEqualTo(20);
    }

    @Test
    void aBulkOperationThatOneRecordMakesFailIsAskedForAgainAndThenReadPageByPage() {
        assertThat(started(stage.outlet.bulk().all().values())).isEqualTo(2);
        assertThat(server.count("""
                        select count(*) from run where kind = 'CATALOG' and store = 'outlet' and state = 'DONE'
                          and levels = 20 and reason like '%READ_BY_PAGE%FAILED INTERNAL_SERVER_ERROR%'"""))
                .as("all other products are known and in step")
                .isEqualTo(1);
        await("the one is listed")
                .atMost(Stage.PATIENCE)
                .until(() -> server.json("/api/v1/issues/records").toString().contains("Products changed at"));

        stage.outlet.records().heal("product:bad-00001");

        await("it recovers by itself").atMost(Stage.PATIENCE).until(() -> held("BAD-00001") == 10);
        stage.awaitInSync("BAD");
    }

    @Test
    void aRestartContinuesWithTheRunningBulkOperation() {
        assertThat(started(stage.b2b.bulk().all().values())).isEqualTo(1);
        assertThat(server.count("select count(*) from variant where store = 'b2b'"))
                .isEqualTo(MANY);
        assertThat(server.count("select levels from run where kind = 'CATALOG' and store = 'b2b'"))
                .isEqualTo(MANY);
    }

    @Test
    void aProductThatComesToBothStoresIsKeptInSync() {
        stage.main.addProduct("new", "New", VariantSpec.of("NEW-1").stock(Stage.WAREHOUSE, 9));
        stage.outlet.addProduct("neu", "Neu", VariantSpec.of(" NEW-1 ").stock(Stage.FLOOR, 0));

        await().atMost(Stage.PATIENCE)
                .until(() -> stage.outlet.available(" NEW-1 ", Stage.FLOOR).equals(OptionalInt.of(9)));
    }

    @Test
    void aChangedSkuIsFollowedToItsNewCounterpart() {
        stage.main.addProduct("a", "A", VariantSpec.of("SKU-A").stock(Stage.WAREHOUSE, 3));
        stage.main.addProduct("b", "B", VariantSpec.of("SKU-B").stock(Stage.WAREHOUSE, 4));
        stage.outlet.addProduct("a", "A", VariantSpec.of("SKU-A").stock(Stage.FLOOR, 0));
        await().atMost(Stage.PATIENCE).until(() -> held("SKU-A") == 3);

        stage.outlet.merchant().renameSku("SKU-A", "SKU-B");

        await().atMost(Stage.PATIENCE).until(() -> held("SKU-B") == 4);
        awaitReason("main", "SKU-A", MatchState.UNMATCHED, "No variant in outlet has its SKU.");
    }

    @Test
    void whatIsNotKeptInSyncIsListedWithItsReason() {
        stage.main.addProduct("twins", "Twins", VariantSpec.of("TWIN"), VariantSpec.of("TWIN"));
        stage.main.addProduct("set", "Set", VariantSpec.of("SET").asBundle());
        stage.main.addProduct("gift", "Gift", VariantSpec.of("GIFT").untracked());
        stage.outlet.addProduct("gift", "Gift", VariantSpec.of("GIFT"));

        awaitReason("main", "TWIN", MatchState.AMBIGUOUS, "Several variants have the SKU 'TWIN'");
        awaitReason("main", "SET", MatchState.BUNDLE, "It is a bundle");
        awaitReason("outlet", "GIFT", MatchState.UNTRACKED, "main does not track its quantity.");
    }

    @Test
    void aDeletedProductIsForgottenAndItsCounterpartLeftAsItIs() {
        long product =
                stage.main.addProduct("gone", "Gone", VariantSpec.of("GONE").stock(Stage.WAREHOUSE, 6));
        stage.outlet.addProduct("gone", "Gone", VariantSpec.of("GONE").stock(Stage.FLOOR, 0));
        await().atMost(Stage.PATIENCE).until(() -> held("GONE") == 6);

        stage.main.merchant().deleteProduct(product);

        awaitReason("outlet", "GONE", MatchState.UNMATCHED, "No variant in main has its SKU.");
        server.awaitRest();
        assertThat(held("GONE")).isEqualTo(6);
        assertThat(server.count("select count(*) from variant where store = 'main' and sku = 'GONE'"))
                .isZero();
    }

    @Test
    void aLocationThatIsRenamedPairsByItsNewName() {
        stage.main.addLocation("Attic");
        stage.outlet.addLocation("Loft");
        stage.main.addProduct("box", "Box", VariantSpec.of("BOX").stock("Attic", 8));
        stage.outlet.addProduct("box", "Box", VariantSpec.of("BOX").stock("Loft", 0));
        await().atMost(Stage.PATIENCE).until(() -> server.bean(Coverage.class).notPaired().stream()
                .anyMatch(location -> location.name().equals("Loft")
                        && ReasonTexts.of(location.reasons())
                                .startsWith("No pair: main has no location named 'Loft'")));

        stage.outlet.merchant().renameLocation("Loft", "Attic");

        await().atMost(Stage.PATIENCE)
                .until(() -> stage.outlet.available("BOX", "Attic").equals(OptionalInt.of(8)));
    }

    /** As it is when the settings change to and fro while they are put into effect. */
    @Test
    void locationsThatArePairedByOtherSettingsArePairedAgainWithTheMatches() {
        long pairs = server.count("select count(*) from location_pair where destination = 'outlet'");
        server.bean(JdbcClient.class)
                .sql("delete from location_pair where destination = 'outlet'")
                .update();

        server.bean(SyncPairs.class).ready().stream()
                .filter(pair -> pair.destination().equals("outlet"))
                .forEach(server.bean(SyncPairLock.class)::outdateMatches);

        awaitCount(pairs, "select count(*) from location_pair where destination = 'outlet'");
        stage.main.sell("COMMON-00020", 2);
        stage.awaitInSync("COMMON");
    }

    private int held(String sku) {
        return stage.outlet.available(sku, Stage.FLOOR).orElse(-1);
    }

    private void awaitReason(String store, String sku, MatchState state, String reason) {
        await().atMost(Stage.PATIENCE).until(() -> notSynced(store, sku)
                .filter(variant -> variant.state() == state)
                .filter(variant -> ReasonTexts.of(variant.reasons()).startsWith(reason))
                .isPresent());
    }

    private Optional<NotSynced> notSynced(String store, String sku) {
        return server
                .bean(Coverage.class)
                .notSynced(
                        new SyncPair(server.bean(Syncs.class).find("main").orElseThrow(), "outlet"),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        1000)
                .rows()
                .stream()
                .filter(variant ->
                        variant.store().equals(store) && variant.sku().equals(sku))
                .findFirst();
    }

    private void awaitCount(long count, String sql) {
        await().atMost(Stage.PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> server.count(sql) == count);
    }

    private static long started(Collection<BulkOperation> operations) {
        return operations.size();
    }
}

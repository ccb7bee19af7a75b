package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockroute.OnEachDatabase;
import io.stockroute.TestDatabases;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What nobody told us is found by a bulk operation where there are too many levels to read them all. */
@OnEachDatabase
class BulkReconciliationScenariosTest {

    @Parameter
    TestDatabases database;

    private Stage stage;
    private Server server;

    @BeforeEach
    void begin() {
        stage = new Stage(database, 5).set("reconciliation.bulk-from", "1");
        stage.main.addSimpleProducts("SKU", 20, 10);
        stage.outlet.addSimpleProducts("SKU", 20, 0);
        stage.b2b.addSimpleProducts("SKU", 20, 0);
        server = stage.start();
        await().atMost(Stage.PATIENCE)
                .until(() -> server.count("select count(*) from run where kind = 'ALIGNMENT' and state = 'DONE'") == 2);
        stage.awaitInStep("SKU");
        server.awaitRest();
        awaitNoBulkQuery();
    }

    @AfterEach
    void end() {
        server.close();
        stage.close();
    }

    @Test
    void whatTheResultTellsOrLeavesOutIsReadAndPutRightAndNothingElse() {
        stage.main.faults().dropDeliveries(1);
        stage.outlet.faults().dropDeliveries(1);
        stage.main.sell("SKU-00001", 4);
        stage.outlet.setStock("SKU-00002", Stage.FLOOR, 50);
        stage.outlet.merchant().disconnect("SKU-00003", Stage.FLOOR);
        stage.outlet.merchant().deactivate("SKU-00004", Stage.FLOOR);
        server.awaitRest();
        assertThat(stage.differences("SKU")).as("nobody told us").hasSize(3);
        assertThat(stage.outlet.merchant().stocked("SKU-00003", Stage.FLOOR)).isFalse();
        long before = entries();

        server.post("/api/v1/syncs/main/reconcile");

        stage.awaitInStep("SKU");
        await().atMost(Stage.PATIENCE)
                .until(() -> stage.outlet.available("SKU-00003", Stage.FLOOR).equals(OptionalInt.of(20)));
        await().atMost(Stage.PATIENCE).until(() -> stage.outlet.merchant().stocked("SKU-00004", Stage.FLOOR));
        awaitNoBulkQuery();
        await().atMost(Stage.PATIENCE).until(() -> server.count("""
                                select count(*) from run
                                where kind = 'RECONCILIATION' and state = 'DONE' and drifted = 4 and units = 74""") == 1);
        assertThat(entries() - before).as("levels that were read").isEqualTo(4);
        assertThat(server.count("select count(*) from bulk_level")).isZero();
    }

    /** How often a level was marked by a reconciliation and read. */
    private long entries() {
        return server.count("select count(*) from ledger_entry where kind = 'READ' and cause like 'run:%'");
    }

    private void awaitNoBulkQuery() {
        await().atMost(Stage.PATIENCE)
                .until(() -> server.count(
                                "select count(*) from bulk_operation where state <> 'DONE' or kind = 'LEVELS' and rows_read = 0")
                        == 0);
    }
}

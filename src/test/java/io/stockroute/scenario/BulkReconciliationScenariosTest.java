package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockroute.CodedReason;
import io.stockroute.OnEachDatabase;
import io.stockroute.TestDatabases;
import io.stockroute.catalog.BulkReason;
import io.stockroute.simulator.fault.Answers;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.fault.Poison;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.springframework.jdbc.core.simple.JdbcClient;

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
        stage.awaitInSync("SKU");
        server.awaitRest();
        awaitNoBulkOperation();
    }

    @AfterEach
    void end() {
        server.close();
        stage.close();
    }

    @Test
    void whatTheResultTellsOrLeavesOutIsReadAndCorrectedAndNothingElse() {
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

        stage.awaitInSync("SKU");
        await().atMost(Stage.PATIENCE)
                .until(() -> stage.outlet.available("SKU-00003", Stage.FLOOR).equals(OptionalInt.of(20)));
        await().atMost(Stage.PATIENCE).until(() -> stage.outlet.merchant().stocked("SKU-00004", Stage.FLOOR));
        awaitNoBulkOperation();
        await().atMost(Stage.PATIENCE).until(() -> server.count("""
                                select count(*) from run
                                where kind = 'RECONCILIATION' and state = 'DONE' and missed = 4 and units = 74""") == 1);
        assertThat(entries() - before).as("levels that were read").isEqualTo(4);
        assertThat(server.count("select count(*) from bulk_level")).isZero();
    }

    @Test
    void whatOneLevelMakesFailIsReadWithoutIt() {
        stage.outlet.faults().dropDeliveries(1);
        stage.outlet.setStock("SKU-00002", Stage.FLOOR, 50);
        stage.outlet.records().poison("item:SKU-00001", Poison.Effect.INTERNAL_ERROR);

        server.post("/api/v1/syncs/main/reconcile");

        await("the others are in step")
                .atMost(Stage.PATIENCE)
                .until(() -> stage.outlet.available("SKU-00002", Stage.FLOOR).equals(OptionalInt.of(20)));
        await("the one is listed")
                .atMost(Stage.PATIENCE)
                .until(() -> server.json("/api/v1/issues/levels").toString().contains("SKU-00001"));
        assertThat(server.count("select count(*) from run where kind = 'RECONCILIATION' and state = 'DONE' "
                        + "and reason like '%READ_BY_PAGE%'"))
                .as("a level that could not be read was not seen")
                .isZero();

        stage.outlet.records().heal("item:SKU-00001");

        await("the run says how it was read")
                .atMost(Stage.PATIENCE)
                .until(() -> server.count("select count(*) from run where kind = 'RECONCILIATION' and state = 'DONE' "
                                + "and reason like '%READ_BY_PAGE%FAILED INTERNAL_SERVER_ERROR%'")
                        == 1);
    }

    @Test
    void aHostileResultFailsWithItsReasonAndTheNextOneIsTaken() {
        Answers answers = stage.main.faults().answers();
        answers.body(new Answers.Body(true, 400, "bulk_result"));
        server.post("/api/v1/syncs/main/reconcile");
        awaitReason("The result has a line of more than 1 MB and was not read further");

        answers.clear();
        answers.redirect(new Answers.Redirect(307, stage.outlet.apiUrl() + "/elsewhere", "bulk_result"));
        awaitReason("307");

        answers.clear();
        awaitNoReconciliation();
        answers.resultUrl("http://127.0.0.1:1/foreign.jsonl?signature=hidden");
        server.post("/api/v1/syncs/main/reconcile");
        awaitReason("The result at 127.0.0.1 is not served by https");
        assertThat(server.json("/api/v1/runs").toString())
                .contains("is not served by https")
                .doesNotContain("hidden");

        answers.clear();
        awaitNoReconciliation();
        assertThat(server.count("select count(*) from run where kind = 'RECONCILIATION' and state = 'FAILED'"))
                .isZero();
    }

    @Test
    void whatARestartCutOffIsNotReportedAsSeen() {
        stage.main.faults().rate(Fault.HTTP_500, 1, "bulk_result");
        stage.outlet.faults().dropDeliveries(1);
        stage.outlet.setStock("SKU-00002", Stage.FLOOR, 50);
        long before = server.count("select max(id) from run");
        server.post("/api/v1/syncs/main/reconcile");
        await().atMost(Stage.PATIENCE)
                .until(() ->
                        server.count("select count(*) from bulk_operation where state = 'RUNNING' and failures > 0")
                                == 1);

        server.close();
        server = stage.start();
        await().atMost(Stage.PATIENCE)
                .until(() -> server.count(reconciliations(before) + " and state = 'SETTLED'") == 1
                        && server.count(reconciliations(before) + " and state = 'RUNNING'") == 1);
        await().during(Duration.ofSeconds(3))
                .atMost(Stage.PATIENCE)
                .until(() -> server.count(reconciliations(before) + " and state = 'DONE'") == 0);

        stage.main.faults().rate(Fault.HTTP_500, 0, "bulk_result");
        await().atMost(Stage.PATIENCE).until(() -> server.count(reconciliations(before) + " and state = 'DONE'") == 1);
        stage.awaitInSync("SKU");
    }

    @Test
    void aResultThatIsNotWholeIsNoReconciliation() {
        String reason = CodedReason.column(BulkReason.RESULT_INCOMPLETE.with());
        long before = server.count("select max(id) from run");
        server.bean(JdbcClient.class)
                .sql("""
                        insert into bulk_operation (run_id, store, kind, state, wanted_at, due_at, settled_at, reason)
                        select id, 'main', 'LEVELS', 'DONE', started_at, started_at, started_at, :reason
                        from run where id = :run""")
                .param("run", before)
                .param("reason", reason)
                .update();
        server.bean(JdbcClient.class).sql("""
                        insert into run_bulk (run_id, bulk_id) select run_id, id from bulk_operation where reason is not null""").update();
        server.bean(JdbcClient.class)
                .sql(
                        "update run set kind = 'RECONCILIATION', sync = 'main', state = 'RUNNING', guarded = false where id = :run")
                .param("run", before)
                .update();

        await().atMost(Stage.PATIENCE)
                .until(() ->
                        server.count("select count(*) from run where state = 'FAILED' and reason = '" + reason + "'")
                                == 1);
    }

    private void awaitNoReconciliation() {
        await().atMost(Stage.PATIENCE)
                .until(() ->
                        server.count("select count(*) from run where kind = 'RECONCILIATION' and state = 'RUNNING'")
                                == 0);
    }

    private static String reconciliations(long before) {
        return "select count(*) from run where kind = 'RECONCILIATION' and sync = 'main' and id > " + before;
    }

    private void awaitReason(String part) {
        await("a run that says " + part)
                .atMost(Stage.PATIENCE)
                .until(() -> server.count("select count(*) from run where kind = 'RECONCILIATION' and reason like '%"
                                + part + "%'")
                        == 1);
    }

    /** How often a level was marked by a reconciliation and read. */
    private long entries() {
        return server.count("select count(*) from ledger_entry where kind = 'READ' and cause like 'run:%'");
    }

    private void awaitNoBulkOperation() {
        await().atMost(Stage.PATIENCE)
                .until(() -> server.count(
                                "select count(*) from bulk_operation where state <> 'DONE' or kind = 'LEVELS' and rows_read = 0")
                        == 0);
    }
}

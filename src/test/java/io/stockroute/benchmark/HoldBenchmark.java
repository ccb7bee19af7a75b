package io.stockroute.benchmark;

import io.stockroute.Utc;
import io.stockroute.ops.Visitor;
import io.stockroute.run.RunActions;
import java.time.Instant;
import java.util.Locale;
import org.apache.camel.ProducerTemplate;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What it costs to hold a whole store back: a reconciliation that would empty every level of every Destination is checked, held,
 * approved, taken back and let go. What a lane would write in between is written into the database. {@code docs/benchmarks.md} says
 * how to run it.
 */
public final class HoldBenchmark {

    private static final int WARM_UP = 20;

    private final JdbcClient jdbc;
    private final ProducerTemplate routes;
    private final RunActions actions;

    private HoldBenchmark(ConfigurableApplicationContext server) {
        jdbc = server.getBean(JdbcClient.class);
        routes = server.getBean(ProducerTemplate.class);
        actions = server.getBean(RunActions.class);
    }

    /** @param arguments those of {@link LargeServer} */
    public static void main(String[] arguments) {
        LargeServer large = LargeServer.of(arguments);
        try (ConfigurableApplicationContext server = large.start()) {
            new HoldBenchmark(server).play(large.visitor());
        }
        System.exit(0);
    }

    private void play(Visitor visitor) {
        long run = emptyAll();
        timed("checked and held", run, "AWAITING_APPROVAL", this::round);
        for (int i = 0; i < WARM_UP; i++) {
            visitor.get("/runs/" + run);
            visitor.get("/");
        }
        timed("the page of the run", run, "AWAITING_APPROVAL", () -> visitor.get("/runs/" + run));
        timed("the overview", run, "AWAITING_APPROVAL", () -> visitor.get("/"));
        actions.approve(run, "benchmark");
        timed("let go", run, "RUNNING", this::round);
        execute("update level set believed = target, released_by = null where released_by = :run", run);
        execute("update run_change set state = 'APPLIED' where run_id = :run and state = 'RELEASED'", run);
        actions.undo(run, "benchmark");
        timed("undone", run, "UNDOING", this::round);
        execute(
                "update level set believed = restore, restore = null where on_hold_by = :run and restore is not null",
                run);
        execute("update run_change set state = 'RESTORED' where run_id = :run and state = 'RESTORING'", run);
        timed("found taken back", run, "UNDONE", this::round);
        actions.resume(run, "benchmark");
        timed("let go again", run, "UNDONE", this::round);
    }

    /** A reconciliation has found that all levels of the Destinations are to be empty. */
    private long emptyAll() {
        execute("delete from run_change where run_id > :run", 5000);
        execute("delete from run where id > :run", 5000);
        execute(
                "update level set on_hold_by = null, restore = null, released_by = null where on_hold_by > :run or released_by > :run",
                5000);
        long run = 1 + jdbc.sql("select max(id) from run").query(Long.class).single();
        jdbc.sql("""
                        insert into run (id, kind, sync, state, started_at, guarded)
                        values (:run, 'RECONCILIATION', 'main', 'RUNNING', :now, true)""").param("run", run).param("now", Utc.at(Instant.now())).update();
        execute(
                "update level set believed = 9, stocked = true, target = 0, on_hold_by = :run where store <> 'main'",
                run);
        System.out.printf(
                Locale.ROOT,
                "%n%,d levels%n",
                jdbc.sql("select count(*) from level where on_hold_by = :run")
                        .param("run", run)
                        .query(Long.class)
                        .single());
        return run;
    }

    private void round() {
        routes.sendBody("direct:run-approval-all", "");
    }

    private void timed(String what, long run, String state, Runnable step) {
        long begin = System.nanoTime();
        step.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        String now = jdbc.sql("select state from run where id = :run")
                .param("run", run)
                .query(String.class)
                .single();
        System.out.printf(
                Locale.ROOT, "%-24s %6.1f s%s%n", what, seconds, now.equals(state) ? "" : "   but it is " + now);
    }

    private void execute(String sql, long run) {
        jdbc.sql(sql).param("run", run).update();
    }
}

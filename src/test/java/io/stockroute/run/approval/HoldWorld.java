package io.stockroute.run.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Cause;
import io.stockroute.CodedReason;
import io.stockroute.TestDatabases;
import io.stockroute.Tunings;
import io.stockroute.Utc;
import io.stockroute.ledger.LedgerWorld;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.LedgerWorld.Step;
import io.stockroute.ledger.Shelf;
import io.stockroute.routes.RouteRunner;
import io.stockroute.run.AbandonedPairs;
import io.stockroute.run.AlignmentRuns;
import io.stockroute.run.RunActions;
import io.stockroute.run.Runs;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairLock.Abandoned;
import io.stockroute.settings.Tuning;
import io.stockroute.settings.file.Percentage;
import io.stockroute.stock.DestinationStock;
import io.stockroute.stock.Levels;
import io.stockroute.stock.StockTargets;
import io.stockroute.stock.Target;
import io.stockroute.stock.target.StockLinks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ten products in Source and a Destination that are in sync with ten each; three levels set to zero are too many here. */
final class HoldWorld implements AutoCloseable {

    static final int PRODUCTS = 10;

    private static final Tuning.Guard LIMITS =
            new Tuning.Guard(new Percentage(25), 3, new Percentage(50), 40, Duration.ofMinutes(10));

    final LedgerWorld ledger;
    final List<Shelf> main = new ArrayList<>();
    final List<Shelf> outlet = new ArrayList<>();
    private Sync sync;

    HoldWorld(TestDatabases database, Strategy strategy) {
        sync = matching(strategy, MatchBy.SKU);
        ledger = new LedgerWorld(database, sync, HoldWorld::decide, Tunings.guardedBy(LIMITS));
        for (int item = 0; item < PRODUCTS; item++) {
            Shelf source = ledger.shelf("main", 100 + item, 1, 10);
            Shelf destination = ledger.shelf("outlet", 200 + item, 11, 10);
            ledger.link(destination, source);
            if (strategy == Strategy.TWO_WAY) {
                ledger.link(source, source);
            }
            main.add(source);
            outlet.add(destination);
        }
        if (strategy == Strategy.TWO_WAY) {
            ledger.readAll();
            rest();
        }
    }

    private static Sync matching(Strategy strategy, MatchBy identifier) {
        return new Sync(
                "main", "main", List.of("outlet"), true, strategy, identifier, Map.of(), OrderSettings.defaults());
    }

    private static List<Target> decide(DestinationStock stock) {
        return new StockTargets().decide(stock);
    }

    /** Changes the first products in Source itself; nobody tells of it. */
    void changeUnseen(int products, int by) {
        main.subList(0, products).forEach(shelf -> shelf.change(by));
    }

    /** The same, and webhooks tell of it. */
    void change(int products, int by) {
        change(0, products, by);
    }

    void change(int from, int to, int by) {
        for (Shelf shelf : main.subList(from, to)) {
            shelf.change(by);
            ledger.hint(shelf, shelf.quantity);
        }
    }

    /** A run begins that reads all levels. */
    long reconcile() {
        long run = ledger.bean(Runs.class).begin(Runs.Kind.RECONCILIATION, Optional.of("main"), Optional.empty());
        ledger.bean(Levels.class)
                .mark(ledger.stores.all().stream().map(shelf -> shelf.levelId).toList(), Cause.run(run));
        return run;
    }

    /** Settings are saved that decide stock; nobody has got to the alignment yet. Products and locations of both stores are known. */
    void save() {
        sync = matching(sync.strategy(), MatchBy.BARCODE);
        ledger.change(sync);
        for (String store : List.of("main", "outlet")) {
            ledger.jdbc()
                    .sql("insert into store_state (store, catalog_at, locations_at) values (?, ?, ?)")
                    .params(store, Utc.at(ledger.now), Utc.at(ledger.now))
                    .update();
        }
    }

    /** The sync is switched off on its page; nobody has got to its links yet. */
    void switchOff() {
        sync = sync.switchedOff();
        ledger.change(sync);
    }

    /** What the check of the syncs does then. */
    void takeApart() {
        AbandonedPairs abandoned = ledger.bean(AbandonedPairs.class);
        for (Abandoned pair : abandoned.abandoned()) {
            abandoned.forget(pair);
            ledger.bean(StockLinks.class).unlink(pair);
            abandoned.end(pair);
        }
    }

    /** The settings have changed: everything is linked already. */
    long align() {
        AlignmentRuns runs = ledger.bean(AlignmentRuns.class);
        runs.begin(pair());
        runs.align(pair());
        return ledger.count("select max(id) from run where kind = 'ALIGNMENT'");
    }

    /** The settings have this sync no more, and what it has linked is taken apart. */
    void remove() {
        ledger.change(new Sync(
                "other",
                "main",
                List.of("outlet"),
                false,
                sync.strategy(),
                MatchBy.SKU,
                Map.of(),
                OrderSettings.defaults()));
        ledger.bean(StockLinks.class).unlink(new Abandoned("main", "outlet"));
    }

    SyncPair pair() {
        return new SyncPair(sync, "outlet");
    }

    /** The runs that hold levels back are looked at. */
    void round() {
        ledger.bean(RouteRunner.class).run("run-approval-all");
        ledger.bean(Runs.class).finishReconciliations();
        ledger.bean(AlignmentRuns.class).finish();
    }

    /** Lanes and rounds work until there is nothing left to do. */
    void rest() {
        for (int turns = 0, idle = 0; idle < 2; turns++) {
            assertThat(turns).as("turns until there is nothing left to do").isLessThan(200);
            idle = work() ? 0 : idle + 1;
            round();
        }
    }

    /** Each lane makes a step. */
    boolean work() {
        ledger.now = ledger.now.plusSeconds(1);
        boolean main = ledger.step("main", Fate.ANSWERED) != Step.NOTHING;
        return ledger.step("outlet", Fate.ANSWERED) != Step.NOTHING || main;
    }

    /** Lanes work until there is nothing left to do, and nobody looks at runs. */
    void settle() {
        for (int turns = 0; work(); turns++) {
            assertThat(turns).as("turns until there is nothing left to do").isLessThan(200);
        }
    }

    /** As above, the lane of Source alone. */
    void settleMain() {
        for (int turns = 0; ledger.step("main", Fate.ANSWERED) != Step.NOTHING; turns++) {
            assertThat(turns).as("turns until there is nothing left to do").isLessThan(200);
        }
    }

    RunActions actions() {
        return ledger.bean(RunActions.class);
    }

    String state(long run) {
        return text("select state from run where id = " + run);
    }

    List<CodedReason> reasons(long run) {
        return CodedReason.in(text("select reason from run where id = " + run));
    }

    /** The states of a run's changes, each with how often it occurs. */
    List<String> changes(long run) {
        return ledger.jdbc()
                .sql(
                        "select state || ' ' || count(*) from run_change where run_id = :run group by state order by state")
                .param("run", run)
                .query(String.class)
                .list();
    }

    long lastGuard() {
        return ledger.count("select max(id) from run where kind = 'GUARD'");
    }

    long onHold() {
        return ledger.count("select count(*) from level where on_hold_by is not null");
    }

    List<Integer> outlet() {
        return outlet.stream().map(shelf -> shelf.quantity).toList();
    }

    /** The process dies, and another one begins. */
    void restart() {
        ledger.restart(sync);
    }

    private String text(String sql) {
        return ledger.jdbc().sql(sql).query(String.class).single();
    }

    @Override
    public void close() {
        ledger.close();
    }
}

package io.stockroute.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Cause;
import io.stockroute.TestDatabases;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.stock.BulkReads;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.Levels;
import io.stockroute.stock.StockTargets;
import io.stockroute.stock.WriteGuard;
import io.stockroute.stock.lane.LaneTurn;
import io.stockroute.stock.lane.StockWrites;
import io.stockroute.stock.level.LevelTable;
import io.stockroute.stock.level.ProductLevels;
import io.stockroute.stock.level.ReadQueue;
import io.stockroute.stock.target.StockMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a lane does at every turn must not take longer the more levels there are. PostgreSQL says how many rows a transaction read by going
 * through a whole table: with 120,000 levels, many of them to be written, that must be none.
 */
class HotStatementsTest {

    private static final int ITEMS = 40_000;

    private static LedgerWorld ledger;

    @BeforeAll
    static void fill() {
        ledger = new LedgerWorld(
                TestDatabases.POSTGRESQL,
                new Sync(
                        "main",
                        "main",
                        List.of("outlet", "b2b"),
                        true,
                        Strategy.ONE_WAY,
                        MatchBy.SKU,
                        Map.of(),
                        OrderSettings.defaults()),
                stock -> new StockTargets().decide(stock));
        List<String> stores = List.of("main", "outlet", "b2b");
        for (int at = 0; at < stores.size(); at++) {
            sql("""
                    insert into level (id, store, inventory_item_id, location_id, believed, believed_at, stocked, target,
                        drifting, target_since, checked, on_hold_by)
                    select %1$d + i, '%2$s', %1$d + i, 1, i %% 90 + 1, now(), true, %3$s
                    from generate_series(1, %4$d) i""".formatted(
                            at * 1_000_000,
                            stores.get(at),
                            at == 0
                                    ? "null, false, null, false, null"
                                    : "i % 90 + 2, i % 2 = 0, now(), i % 2 = 0, case when i % 2 = 1 then 5 end",
                            ITEMS));
            if (at > 0) {
                sql("""
                        insert into level_link (level_id, source_level_id, sync, destination)
                        select %1$d + i, i, 'main', '%2$s' from generate_series(1, %3$d) i""".formatted(at * 1_000_000, stores.get(at), ITEMS));
            }
        }
        sql("analyze");
    }

    @AfterAll
    static void end() {
        ledger.close();
    }

    @Test
    void aPageOfLevelsIsMarkedReadAndPlanned() {
        // a page of 250 is so large a part of a table of this size that going through it is right
        List<Long> page = ids(1, 60);
        assertNoScan(() -> {
            Levels levels = ledger.bean(Levels.class);
            levels.mark(page, Cause.POLL);
            ledger.bean(ReadQueue.class).next("main", 250, false);
            ledger.bean(ProductLevels.class).lock(page);
            levels.check(page);
            ledger.bean(StockMap.class).enrich(LevelChanges.of(Cause.POLL, page));
        });
    }

    @Test
    void hintsFindTheirLevels() {
        assertNoScan(() -> ledger.bean(LevelTable.class).linked("outlet", ids(1_000_001, 1_000_250)));
    }

    @Test
    void aWriteIsPlannedWhileVeryManyLevelsAreToBeWritten() {
        assertNoScan(() -> {
            ledger.bean(WriteGuard.class).apply("outlet");
            ledger.bean(StockWrites.class).plan("outlet", LaneTurn.Kind.REST);
        });
    }

    @Test
    void aLaneWithoutWorkFindsThatOut() {
        assertNoScan(() -> {
            ledger.bean(ReadQueue.class).next("b2b", 250, false);
            ledger.bean(ReadQueue.class).unreadable("b2b");
        });
    }

    @Test
    void levelsThatWaitForABulkOperationDoNotStandInTheLanesWay() {
        assertNoScan(() -> {
            ledger.bean(BulkReads.class).mark(ids(2_000_001, 2_000_250), 9, true);
            ledger.bean(BulkReads.class).awaiting(9, List.of("b2b"));
        });
    }

    private static List<Long> ids(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    /** Undone afterwards, so that no test sees what another did. */
    private static void assertNoScan(Runnable work) {
        new TransactionTemplate(ledger.bean(PlatformTransactionManager.class)).executeWithoutResult(transaction -> {
            work.run();
            List<String> scanned = ledger.jdbc().sql("""
                            select relname || ': ' || seq_tup_read from pg_stat_xact_user_tables
                            where seq_tup_read > 1000 order by relname""").query(String.class).list();
            transaction.setRollbackOnly();
            assertThat(scanned).as("tables that were gone through row by row").isEmpty();
        });
    }

    private static void sql(String text) {
        ledger.jdbc().sql(text).update();
    }
}

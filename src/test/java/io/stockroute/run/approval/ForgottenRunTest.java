package io.stockroute.run.approval;

import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Retentions;
import io.stockroute.TestDatabases;
import io.stockroute.Tunings;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.LedgerWorld.Step;
import io.stockroute.ops.Purge;
import io.stockroute.settings.Strategy;
import io.stockroute.stock.lane.StockWrite;
import io.stockroute.stock.lane.StockWriteOutcomes;
import io.stockroute.stock.lane.StockWrites;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run is older than runs are kept, and one of its levels could never be written. */
class ForgottenRunTest {

    @ParameterizedTest
    @EnumSource
    void aLevelThatCanBeWrittenAtLastIsWritten(TestDatabases database) {
        try (HoldWorld world = new HoldWorld(database, Strategy.ONE_WAY)) {
            world.changeUnseen(2, -4);
            long run = world.reconcile();
            refuseTheFirst(world);
            world.rest();
            assertThat(world.state(run)).isEqualTo("DONE");
            assertThat(world.outlet()).startsWith(10, 6, 10);

            world.ledger.now = world.ledger.now.plus(Duration.ofDays(500));
            purge(world);
            world.change(1, -1);
            world.rest();

            assertThat(world.outlet()).startsWith(5, 6, 10);
        }
    }

    /** Shopify refuses one row of the run's write. */
    private static void refuseTheFirst(HoldWorld world) {
        StockWrite write = null;
        for (int turn = 0; write == null && turn < 100; turn++) {
            world.ledger.now = world.ledger.now.plusSeconds(1);
            world.ledger.step("main", Fate.ANSWERED);
            world.round();
            if (world.ledger.step("outlet", Fate.ANSWERED) == Step.STORED) {
                write = world.ledger.bean(StockWrites.class).due("outlet").orElseThrow();
            }
        }
        StockWrite due = java.util.Objects.requireNonNull(write);
        world.ledger.does(() -> world.ledger.bean(StockWriteOutcomes.class).settle(due, json("""
                        {'inventorySetQuantities': {'inventoryAdjustmentGroup': null, 'userErrors': [{
                            'code': 'INVALID_INVENTORY_ITEM', 'message': 'no such item',
                            'field': ['input', 'quantities', '0', 'inventoryItemId']}]}}""")));
    }

    private static void purge(HoldWorld world) {
        new Purge(Retentions.all(), Tunings.defaults(), Clock.fixed(world.ledger.now, ZoneOffset.UTC))
                .statements()
                .forEach(statement -> world.ledger
                        .jdbc()
                        .sql(statement.sql().replace(":?", ":"))
                        .param("before", statement.before())
                        .update());
    }
}

package io.stockroute.stock.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.LedgerWorld.Step;
import io.stockroute.stock.level.LevelReadFailures;
import io.stockroute.stock.level.ReadBatch;
import io.stockroute.stock.level.ReadQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A level that Shopify does not let us read. */
class UnreadableLevelTest extends ThreeSharingStores {

    private static final String BLOCKED = "select count(*) from level where blocked is not null";

    @ParameterizedTest
    @EnumSource
    void itIsBlockedWithTheReasonAndContinuesAsSoonAsItIsRead(TestDatabases database) {
        givenAtRest(database);
        world.change(main, -2);
        assertThat(world.ledger.step("main", Fate.ANSWERED)).isEqualTo(Step.ASKED);
        assertThat(world.ledger.step("main", Fate.ANSWERED)).isEqualTo(Step.READ);
        world.ledger.hint(outlet, 3);
        ReadBatch batch =
                new ReadBatch("outlet", world.ledger.bean(ReadQueue.class).next("outlet", 250, false));
        world.ledger.bean(LevelReadFailures.class).postpone(batch, new IllegalStateException("no"));
        assertThat(world.ledger.count(BLOCKED)).isEqualTo(1);
        assertThat(world.ledger.step("outlet", Fate.ANSWERED)).isEqualTo(Step.NOTHING);

        world.ledger.readAll();
        world.rest();

        assertThat(world.ledger.count(BLOCKED)).isZero();
        assertHeld(8, 8, 8);
    }
}

package io.stockroute.stock.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.LedgerWorld.Step;
import io.stockroute.ledger.Shelf;
import io.stockroute.settings.Strategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of pools when another strategy is saved while the process runs, at any moment of its work. */
class SavedStrategyTest {

    private PoolWorld world;
    private Shelf main;
    private Shelf outlet;

    private void given(TestDatabases database, Strategy strategy) {
        world = new PoolWorld(database, strategy);
        main = world.ledger.unknown("main", 100, 1, 10);
        outlet = world.ledger.unknown("outlet", 200, 11, 5);
        world.match("outlet", 100, 200);
        world.pair("outlet", 1, 11);
        world.relink();
        world.rest();
        world.adjust();
        world.rest();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource
    void theLaneBringsPoolsInLineBeforeItsNextTurn(TestDatabases database) {
        given(database, Strategy.TWO_WAY);

        world.save(Strategy.ONE_WAY, "outlet");
        world.adjust();
        assertThat(world.pools()).isEmpty();

        world.save(Strategy.TWO_WAY, "outlet");
        world.adjust();
        align();
        world.change(outlet, -1);
        world.rest();
        assertHeld(9, 9);
        assertThat(world.changes()).containsExactly("10 begins", "10 begins", "-1");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReadWhileAnotherStrategyIsInEffectForAMomentIsNotLost(TestDatabases database) {
        given(database, Strategy.TWO_WAY);

        world.save(Strategy.ONE_WAY, "outlet");
        world.change(main, -1);
        assertThat(world.ledger.step("main", Fate.ANSWERED)).isEqualTo(Step.ASKED);
        assertThat(world.ledger.step("main", Fate.ANSWERED)).isEqualTo(Step.READ);
        assertThat(world.pools()).as("it has ended with the read").isEmpty();
        world.save(Strategy.TWO_WAY, "outlet");
        world.adjust();
        align();

        assertHeld(9, 9);
        assertThat(world.pools()).containsExactly(9);
    }

    @ParameterizedTest
    @EnumSource
    void sourceIsNotWrittenByTheLinksThatItHasFromTwoWayStock(TestDatabases database) {
        given(database, Strategy.TWO_WAY);

        world.save(Strategy.ORDERS, "outlet");
        world.change(outlet, -2);
        world.rest();

        assertThat(main.quantity).isEqualTo(10);
        assertThat(outlet.quantity).as("provisional sale").isEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource
    void aStockDropInSourceIsNoSaleOfADestination(TestDatabases database) {
        given(database, Strategy.TWO_WAY);

        world.save(Strategy.ORDERS, "outlet");
        world.change(main, -2);
        world.rest();

        assertHeld(8, 8);
        assertThat(world.ledger.count("select count(*) from reservation")).isZero();
    }

    private void align() {
        world.relink();
        world.ledger.readAll();
        world.rest();
    }

    private void assertHeld(int inMain, int inOutlet) {
        assertThat(main.quantity).isEqualTo(inMain);
        assertThat(outlet.quantity).isEqualTo(inOutlet);
    }
}

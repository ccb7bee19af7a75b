package io.stockroute.stock.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockroute.Cause;
import io.stockroute.TestDatabases;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.LedgerWorld.Step;
import io.stockroute.stock.PoolReset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What changes a pool, on the ledger as it is. */
class PoolsTest extends ThreeSharingStores {

    @ParameterizedTest
    @EnumSource
    void aPoolBeginsWithWhatSourceHolds(TestDatabases database) {
        given(database);

        world.rest();

        assertHeld(10, 10, 10);
        assertThat(world.changes()).containsExactly("10 begins");
    }

    @ParameterizedTest
    @EnumSource
    void aChangeInAnyStoreIsAddedOnce(TestDatabases database) {
        givenAtRest(database);

        world.change(outlet, -3);
        world.ledger.hint(outlet, 7);
        world.rest();
        world.ledger.readAll();
        world.rest();

        assertHeld(7, 7, 7);
        assertThat(world.changes()).containsExactly("10 begins", "-3");
    }

    @ParameterizedTest
    @EnumSource
    void changesInAllStoresAtOnceAreAllAddedAlsoBelowZero(TestDatabases database) {
        givenAtRest(database);

        world.change(main, -10);
        world.change(outlet, -2);
        world.change(b2b, -1);
        world.rest();

        assertHeld(-3, -3, -3);
        assertThat(world.pools()).containsExactly(-3);
    }

    @ParameterizedTest
    @EnumSource
    void aLevelThatIsNoLongerStockedLeavesAndJoinsAgainWithoutAChange(TestDatabases database) {
        givenAtRest(database);

        outlet.stocked = false;
        outlet.change(-4);
        world.change(main, -2);
        world.ledger.readAll();
        world.rest();
        assertThat(world.targets()).containsExactly("8", "none", "8");
        assertHeld(8, 6, 8);

        outlet.stocked = true;
        world.ledger.readAll();
        world.rest();
        assertHeld(8, 8, 8);
        assertThat(world.changes()).containsExactly("10 begins", "-2");
    }

    @ParameterizedTest
    @EnumSource
    void thePoolStopsWithoutSourceAndBeginsAgainWithWhatSourceHolds(TestDatabases database) {
        givenAtRest(database);

        main.stocked = false;
        world.ledger.readAll();
        world.rest();
        assertThat(world.pools()).isEmpty();
        assertThat(world.targets()).containsExactly("none", "none", "none");

        world.change(outlet, -1);
        world.rest();
        assertHeld(10, 9, 10);

        main.stocked = true;
        main.change(5);
        world.ledger.readAll();
        world.rest();
        assertHeld(15, 15, 15);
        assertThat(world.changes()).containsExactly("10 begins", "15 begins");
    }

    @ParameterizedTest
    @EnumSource
    void aStoreMatchedLaterJoinsWithoutAChange(TestDatabases database) {
        given(database);
        world.unmatch("b2b");
        world.relink();
        world.rest();
        world.change(outlet, -1);
        world.rest();
        assertHeld(9, 9, 7);

        world.match("b2b", 100, 300);
        b2b.change(4);
        world.relink();
        world.rest();

        assertHeld(9, 9, 9);
        assertThat(world.changes()).containsExactly("10 begins", "-1");
    }

    @ParameterizedTest
    @EnumSource
    void whatHappensInAStoreThatHasLeftIsNoChangeWhenItComesBack(TestDatabases database) {
        givenAtRest(database);
        world.unmatch("b2b");
        world.relink("b2b");
        world.rest();
        assertThat(world.targets()).containsExactly("10", "10", "none");

        world.change(b2b, -6);
        world.change(outlet, -1);
        world.rest();
        assertHeld(9, 9, 4);
        world.match("b2b", 100, 300);
        world.relink("b2b");
        world.rest();

        assertHeld(9, 9, 9);
        assertThat(world.changes()).containsExactly("10 begins", "-1");
    }

    @ParameterizedTest
    @EnumSource
    void poolsThatBeginAgainTakeUpWhatSourceHoldsAfterABackupWasRestored(TestDatabases database) {
        givenAtRest(database);
        List.of(main, outlet, b2b).forEach(shelf -> shelf.change(-1));

        world.ledger.bean(PoolReset.class).begin("main", Cause.operator("admin"));
        world.rest();

        assertHeld(9, 9, 9);
        assertThat(world.changes()).containsExactly("10 begins", "9 begins");
        assertThat(world.ends()).containsExactly("STARTED_OVER");
        world.change(outlet, -1);
        world.rest();
        assertHeld(8, 8, 8);
    }

    @ParameterizedTest
    @EnumSource
    void aWriteUnderWayIsFinishedBeforeItsLevelJoinsThePoolThatBeginsAgain(TestDatabases database) {
        givenAtRest(database);
        world.change(main, -1);
        assertThat(world.ledger.step("main", Fate.ANSWERED)).isEqualTo(Step.ASKED);
        assertThat(world.ledger.step("main", Fate.ANSWERED)).isEqualTo(Step.READ);
        assertThat(world.ledger.step("b2b", Fate.ANSWERED)).isEqualTo(Step.STORED);
        assertThat(world.ledger.step("b2b", Fate.LOST_AFTER)).isEqualTo(Step.WROTE);
        b2b.change(-3);

        world.ledger.bean(PoolReset.class).begin("main", Cause.operator("admin"));
        world.rest();

        assertHeld(9, 9, 9);
        assertThat(world.changes()).containsExactly("10 begins", "-1", "9 begins");
    }

    @ParameterizedTest
    @EnumSource
    void onlyATwoWaySyncBeginsAgain(TestDatabases database) {
        given(database);

        assertThatThrownBy(() -> world.ledger.bean(PoolReset.class).begin("other", Cause.operator("admin")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other");
    }
}

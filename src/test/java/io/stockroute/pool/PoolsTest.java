package io.stockroute.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.LedgerWorld.Step;
import io.stockroute.ledger.Shelf;
import io.stockroute.sync.Strategy;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What changes a pool, on the ledger as it is. */
class PoolsTest {

    private PoolWorld world;
    private Shelf main;
    private Shelf outlet;
    private Shelf b2b;

    /** Levels of the three stores that hold 10, 5 and 7. */
    private void given(TestDatabases database) {
        world = new PoolWorld(database, Strategy.TWO_WAY);
        main = world.ledger.unknown("main", 100, 1, 10);
        outlet = world.ledger.unknown("outlet", 200, 11, 5);
        b2b = world.ledger.unknown("b2b", 300, 21, 7);
        world.match("outlet", 100, 200);
        world.match("b2b", 100, 300);
        world.pair("outlet", 1, 11);
        world.pair("b2b", 1, 21);
        world.relink();
    }

    private void givenAtRest(TestDatabases database) {
        given(database);
        world.rest();
    }

    @AfterEach
    void close() {
        world.close();
    }

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
    void twoLevelsOfOneStoreThatShareAPoolForAMomentAreBothCounted(TestDatabases database) {
        givenAtRest(database);
        Shelf other = world.ledger.shelf("outlet", 201, 11, 10);
        world.ledger.link(other, main);

        world.change(outlet, -1);
        world.change(other, -2);
        world.rest();

        assertHeld(7, 7, 7);
        assertThat(other.quantity).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void aPairOfLocationsThatChangesLeavesThePoolAsItIs(TestDatabases database) {
        givenAtRest(database);
        Shelf moved = world.ledger.unknown("outlet", 200, 12, 3);
        world.unpair("outlet", 1);
        world.pair("outlet", 1, 12);
        world.relink();
        world.rest();
        assertThat(world.targets()).containsExactly("10", "none", "10", "10");

        world.change(outlet, -4);
        world.change(moved, -1);
        world.rest();

        assertHeld(9, 6, 9);
        assertThat(moved.quantity).isEqualTo(9);
        assertThat(world.changes()).containsExactly("10 begins", "-1");
    }

    @ParameterizedTest
    @EnumSource
    void anotherSourceLocationBeginsAPoolOfItsOwn(TestDatabases database) {
        givenAtRest(database);
        Shelf second = world.ledger.unknown("main", 100, 2, 30);
        world.unpair("outlet", 1);
        world.pair("outlet", 2, 11);
        world.relink();
        world.rest();

        assertHeld(10, 30, 10);
        assertThat(world.pools()).containsExactly(10, 30);
        world.unpair("b2b", 1);
        world.relink();
        world.change(second, -1);
        world.rest();
        assertThat(world.pools()).containsExactly(29);
        assertThat(world.targets()).containsExactly("none", "29", "none", "29");
    }

    @ParameterizedTest
    @EnumSource
    void aDestinationThatIsRemovedLeavesAndWithTheLastThePoolEnds(TestDatabases database) {
        givenAtRest(database);

        world.restart(Strategy.TWO_WAY, "outlet");
        world.unlink("b2b");
        world.rest();
        world.change(outlet, -1);
        world.rest();
        assertHeld(9, 9, 10);
        assertThat(world.targets()).containsExactly("9", "9", "none");

        world.unlink("outlet");
        assertThat(world.pools()).isEmpty();
        assertThat(world.targets()).containsExactly("none", "none", "none");
        assertThat(world.ledger.count("select count(*) from level_link")).isZero();
    }

    private void assertHeld(int inMain, int inOutlet, int inB2b) {
        assertThat(List.of(main.quantity, outlet.quantity, b2b.quantity)).containsExactly(inMain, inOutlet, inB2b);
        assertThat(world.ledger.step("main", Fate.ANSWERED)).isEqualTo(Step.NOTHING);
    }
}

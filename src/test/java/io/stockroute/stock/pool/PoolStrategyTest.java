package io.stockroute.stock.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Cause;
import io.stockroute.TestDatabases;
import io.stockroute.Utc;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.LedgerWorld.Step;
import io.stockroute.settings.Strategy;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of pools when the strategy of a running sync is another one after a restart. */
class PoolStrategyTest extends TwoSharingStores {

    @ParameterizedTest
    @EnumSource
    void fromOneWayToTwoWayAndBack(TestDatabases database) {
        givenAtRest(database, Strategy.ONE_WAY);
        world.change(outlet, -1);
        world.rest();
        assertHeld(10, 10);

        world.restart(Strategy.TWO_WAY, "outlet");
        align();
        world.change(outlet, -1);
        world.rest();
        assertHeld(9, 9);
        assertThat(world.changes()).containsExactly("10 begins", "-1");
        assertThat(world.ledger.count("select count(*) from level_link where level_id = source_level_id"))
                .isEqualTo(1);

        world.restart(Strategy.ONE_WAY, "outlet");
        assertThat(world.pools()).isEmpty();
        align();
        assertThat(world.targets()).containsExactly("none", "9");
        assertThat(world.ledger.count("select count(*) from level_link where level_id = source_level_id"))
                .isZero();
        world.change(outlet, -1);
        world.change(main, 3);
        world.rest();
        assertHeld(12, 12);
    }

    @ParameterizedTest
    @EnumSource
    void aSaleThatWasNotReadBeforeThePoolBeganIsAddedOnce(TestDatabases database) {
        givenAtRest(database, Strategy.ONE_WAY);
        world.restart(Strategy.TWO_WAY, "outlet");
        outlet.change(-2);
        main.change(-1);

        align();

        assertHeld(7, 7);
        assertThat(world.changes().stream()
                        .mapToInt(change -> Integer.parseInt(change.split(" ", 2)[0]))
                        .sum())
                .isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void aPoolThatHasNotBegunIsReadAtTheStart(TestDatabases database) {
        givenAtRest(database, Strategy.TWO_WAY);
        world.ledger.jdbc().sql("delete from pool").update();

        world.restart(Strategy.TWO_WAY, "outlet");
        assertThat(world.ledger.count("select count(*) from level where read_wanted and store = 'main'"))
                .isEqualTo(1);
        world.rest();

        assertThat(world.pools()).containsExactly(10);
    }

    @ParameterizedTest
    @EnumSource
    void aPoolThatHasBegunContinuesAfterARestart(TestDatabases database) {
        givenAtRest(database, Strategy.TWO_WAY);
        outlet.change(-1);

        world.restart(Strategy.TWO_WAY, "outlet");
        assertThat(world.pools()).containsExactly(10);
        assertThat(world.ledger.count("select count(*) from level where read_wanted"))
                .isZero();
        world.ledger.readAll();
        world.rest();

        assertHeld(9, 9);
    }

    @ParameterizedTest
    @EnumSource
    void aWriteThatWasStoredIsFinishedUnderTheNewStrategy(TestDatabases database) {
        givenAtRest(database, Strategy.TWO_WAY);
        world.change(outlet, -2);
        assertThat(world.ledger.step("outlet", Fate.ANSWERED)).isEqualTo(Step.ASKED);
        assertThat(world.ledger.step("outlet", Fate.ANSWERED)).isEqualTo(Step.READ);
        assertThat(world.ledger.step("main", Fate.ANSWERED)).isEqualTo(Step.STORED);
        assertThat(world.ledger.step("main", Fate.LOST_AFTER)).isEqualTo(Step.WROTE);

        world.restart(Strategy.ONE_WAY, "outlet");
        align();

        assertHeld(8, 8);
    }

    @ParameterizedTest
    @EnumSource
    void sourceFollowsNothingAnyMoreThoughItIsNotLinkedAgainYet(TestDatabases database) {
        givenAtRest(database, Strategy.TWO_WAY);

        world.restart(Strategy.ORDERS, "outlet");
        world.ledger.does(() -> world.ledger.sales().sold(world.pair("outlet"), 1, Map.of(100L, 2), Cause.order(1)));
        world.rest();

        assertThat(main.quantity).isEqualTo(10);
        assertThat(outlet.quantity).isEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource
    void anotherStrategyForAMomentHasThePairsAlignedAgainAndThePoolsBegin(TestDatabases database) {
        givenAtRest(database, Strategy.TWO_WAY);
        aligned();

        world.restart(Strategy.ONE_WAY, "outlet");
        assertThat(world.ends()).containsExactly("STRATEGY_CHANGED");
        assertThat(world.targets()).containsExactly("none", "none");
        world.restart(Strategy.TWO_WAY, "outlet");
        assertThat(world.ledger.count("select count(*) from alignment")).isZero();
        align();
        world.change(outlet, -1);
        world.rest();

        assertHeld(9, 9);
        assertThat(world.changes()).containsExactly("10 begins", "10 begins", "-1");
    }

    @ParameterizedTest
    @EnumSource
    void anInstanceThatStandsByWithAnotherStrategyEndsNothing(TestDatabases database) {
        givenAtRest(database, Strategy.TWO_WAY);
        aligned();
        world.ledger
                .jdbc()
                .sql("update lane_lease set owner = 'another', until = current_timestamp + interval '60' second")
                .update();

        world.restart(Strategy.ONE_WAY, "outlet");

        assertThat(world.pools()).containsExactly(10);
        assertThat(world.ledger.count("select count(*) from alignment")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aPairWhoseSourceLevelSharesNothingIsAlignedAgain(TestDatabases database) {
        givenAtRest(database, Strategy.TWO_WAY);
        aligned();
        world.ledger
                .jdbc()
                .sql("delete from level_link where level_id = source_level_id")
                .update();

        world.restart(Strategy.TWO_WAY, "outlet");

        assertThat(world.ledger.count("select count(*) from alignment")).isZero();
    }

    private void aligned() {
        world.ledger
                .jdbc()
                .sql("insert into alignment values ('main', 'outlet', 'two-way', ?, 1)")
                .param(Utc.at(world.ledger.now))
                .update();
    }

    /** As an alignment does it. */
    private void align() {
        world.relink();
        world.ledger.readAll();
        world.rest();
    }
}

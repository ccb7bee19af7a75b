package io.stockroute.stock.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockroute.TestDatabases;
import io.stockroute.ledger.LedgerStores;
import io.stockroute.settings.LaneLeases;
import io.stockroute.settings.Strategy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that come after the lane's lease was lost: what they were compared with may no longer stand. */
class LateReadsTest extends TwoSharingStores {

    @ParameterizedTest
    @EnumSource
    void aReadThatIsTakenDownAfterAnotherLaneHasReadAndWrittenIsNotCounted(TestDatabases database) {
        givenAtRest(database, Strategy.TWO_WAY);
        outlet.change(-2);
        LedgerStores.Asked late = world.askedByAnother(outlet);
        world.rest();
        world.change(main, -1);
        world.rest();
        assertHeld(7, 7);

        world.ledger.record(late);
        world.rest();

        assertHeld(7, 7);
        assertThat(world.changes()).containsExactly("10 begins", "-2", "-1");
    }

    @ParameterizedTest
    @EnumSource
    void aLateReadIsNotCountedThoughTheLevelIsBelievedToHoldTheSameAgain(TestDatabases database) {
        givenAtRest(database, Strategy.TWO_WAY);
        outlet.change(-2);
        LedgerStores.Asked late = world.askedByAnother(outlet);
        world.rest();
        world.change(main, 2);
        world.rest();
        assertHeld(10, 10);

        world.ledger.record(late);
        world.rest();

        assertHeld(10, 10);
        assertThat(world.changes()).containsExactly("10 begins", "-2", "2");
    }

    @ParameterizedTest
    @EnumSource
    void aReadOfALaneThatAnotherInstanceWorksIsNotTakenDown(TestDatabases database) {
        givenAtRest(database, Strategy.TWO_WAY);
        outlet.change(-2);
        LedgerStores.Asked late = world.askedByAnother(outlet);
        world.ledger
                .jdbc()
                .sql("update lane_lease set owner = 'another' where store = 'outlet'")
                .update();

        assertThatThrownBy(() -> world.ledger.record(late)).isInstanceOf(LaneLeases.LeaseLost.class);

        assertThat(world.changes()).containsExactly("10 begins");
    }
}

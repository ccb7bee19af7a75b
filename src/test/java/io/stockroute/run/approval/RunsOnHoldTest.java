package io.stockroute.run.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.Shelf;
import io.stockroute.routes.RouteRunner;
import io.stockroute.run.OperatorActions;
import io.stockroute.run.RunReason;
import io.stockroute.settings.StoreHealth;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Tuning;
import io.stockroute.stock.Ledger;
import io.stockroute.stock.Levels;
import io.stockroute.stock.OnHoldLevels;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs that would change too much write nothing until an operator releases them. */
class RunsOnHoldTest {

    private static final List<Integer> UNTOUCHED = Collections.nCopies(HoldWorld.PRODUCTS, 10);

    private HoldWorld world;

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource
    void anAlignmentAboveTheLimitWritesNothingUntilItIsApproved(TestDatabases database) {
        given(database);
        world.changeUnseen(6, -10);

        long run = world.align();
        world.rest();
        assertThat(world.outlet()).isEqualTo(UNTOUCHED);
        assertThat(world.state(run)).isEqualTo("AWAITING_APPROVAL");
        assertThat(world.reasons(run)).containsExactly(RunReason.SETS_TO_ZERO.with("outlet", 6, 10, 25));
        assertThat(world.changes(run)).containsExactly("PLANNED 6");

        assertThat(world.actions().approve(run, "ann")).isTrue();
        world.rest();
        assertThat(world.outlet()).containsExactly(0, 0, 0, 0, 0, 0, 10, 10, 10, 10);
        assertThat(world.state(run)).isEqualTo("DONE");
        assertThat(world.changes(run)).containsExactly("APPLIED 6");
        assertThat(world.onHold()).isZero();
        assertThat(world.ledger.bean(OperatorActions.class).ofRun(run))
                .extracting(OperatorActions.Taken::operator, OperatorActions.Taken::action)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("ann", OperatorActions.Action.APPROVE));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsWrittenBetweenASaveAndTheAlignmentThatWeighsAllThatFollowsFromIt(TestDatabases database) {
        given(database);
        world.save();
        world.change(2, -10);
        world.settle();
        assertThat(world.outlet()).isEqualTo(UNTOUCHED);

        world.changeUnseen(4, -10);
        long run = world.align();
        world.rest();

        assertThat(world.reasons(run)).containsExactly(RunReason.SETS_TO_ZERO.with("outlet", 4, 10, 25));
        assertThat(world.outlet()).isEqualTo(UNTOUCHED);
        world.actions().approve(run, "ann");
        world.rest();
        assertThat(world.outlet()).startsWith(-10, -10, 0, 0);
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aSyncThatIsSwitchedOffWritesNothingMoreAlthoughItsLevelsAreStillLinked(TestDatabases database) {
        given(database);
        world.align();
        world.rest();
        world.change(2, -1);
        world.settleMain();

        world.switchOff();
        world.settle();
        assertThat(world.outlet()).isEqualTo(UNTOUCHED);

        world.takeApart();
        world.rest();
        assertThat(world.outlet()).isEqualTo(UNTOUCHED);
        assertThat(world.ledger.count("select count(*) from level where drifting or on_hold_by is not null"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void anAlignmentBelowTheLimitsIsReleasedAsAWhole(TestDatabases database) {
        given(database);
        world.changeUnseen(2, -10);

        long run = world.align();
        while (world.work()) {
            assertThat(world.outlet()).as("before it is checked").isEqualTo(UNTOUCHED);
        }
        world.rest();

        assertThat(world.outlet()).containsExactly(0, 0, 10, 10, 10, 10, 10, 10, 10, 10);
        assertThat(world.state(run)).isEqualTo("DONE");
        assertThat(world.changes(run)).containsExactly("APPLIED 2");
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void anAlignmentWithoutLevelsComesToAnEnd(TestDatabases database) {
        given(database);
        world.ledger.jdbc().sql("delete from level_link").update();

        long run = world.align();
        world.rest();

        assertThat(world.state(run)).isEqualTo("DONE");
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aRejectedRunLeavesItsLevelsAsTheyAreUntilItIsApprovedAfterAll(TestDatabases database) {
        given(database);
        world.changeUnseen(6, -10);
        long run = world.align();
        world.rest();

        assertThat(world.actions().reject(run, "ann")).isTrue();
        world.ledger.readAll();
        world.rest();
        assertThat(world.outlet()).isEqualTo(UNTOUCHED);
        assertThat(world.state(run)).isEqualTo("REJECTED");

        assertThat(world.actions().approve(run, "bob")).isTrue();
        world.rest();
        assertThat(world.outlet()).startsWith(0, 0, 0, 0, 0, 0);
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aRunOnHoldHasNothingLeftToDecideWhenSourceIsCorrected(TestDatabases database) {
        given(database);
        world.changeUnseen(6, -10);
        long run = world.align();
        world.rest();

        world.change(6, 10);
        world.rest();

        assertThat(world.state(run)).isEqualTo("SETTLED");
        assertThat(world.onHold()).isZero();
        world.change(1, -1);
        world.rest();
        assertThat(world.outlet().get(0)).isEqualTo(9);
    }

    @ParameterizedTest
    @EnumSource
    void aNewAlignmentTakesTheLevelsOver(TestDatabases database) {
        given(database);
        world.changeUnseen(6, -10);
        long first = world.align();
        world.rest();

        long second = world.align();
        world.rest();

        assertThat(world.state(first)).isEqualTo("SETTLED");
        assertThat(world.state(second)).isEqualTo("AWAITING_APPROVAL");
        assertThat(world.outlet()).isEqualTo(UNTOUCHED);
        assertThat(world.actions().approve(first, "ann")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whatAReconciliationFindsIsWeighedAsAWhole(TestDatabases database) {
        given(database);
        world.changeUnseen(6, -10);

        long run = world.reconcile();
        world.rest();

        assertThat(world.state(run)).isEqualTo("AWAITING_APPROVAL");
        assertThat(world.outlet()).isEqualTo(UNTOUCHED);
        assertThat(world.onHold()).isEqualTo(6);
        world.change(HoldWorld.PRODUCTS, -1);
        world.rest();
        assertThat(world.outlet()).as("the others go on").containsExactly(10, 10, 10, 10, 10, 10, 9, 9, 9, 9);
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aSmallDifferenceIsCorrectedAtOnceWhenTheReconciliationIsThrough(TestDatabases database) {
        given(database);
        Shelf strange = world.outlet.get(4);
        strange.change(5);
        world.changeUnseen(1, -2);

        long run = world.reconcile();
        world.rest();

        assertThat(world.outlet()).containsExactly(8, 10, 10, 10, 10, 10, 10, 10, 10, 10);
        assertThat(world.state(run)).isEqualTo("DONE");
        assertThat(world.changes(run)).containsExactly("APPLIED 2");
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aProcessThatDiesAnywhereLeavesNothingHalfDecided(TestDatabases database) {
        given(database);
        world.changeUnseen(6, -10);
        long run = world.align();
        for (int steps = 0; !world.state(run).equals("AWAITING_APPROVAL"); steps++) {
            assertThat(steps).isLessThan(20);
            for (int step = 0; step <= steps % 4; step++) {
                world.work();
            }
            world.restart();
            world.round();
            assertThat(world.outlet()).isEqualTo(UNTOUCHED);
        }

        world.restart();
        world.actions().approve(run, "ann");
        world.restart();
        world.rest();
        assertThat(world.outlet()).startsWith(0, 0, 0, 0, 0, 0);
        assertThat(world.state(run)).isEqualTo("DONE");
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aLevelThatComesIntoSyncJustBeforeItsRunIsPutOnHoldIsReleased(TestDatabases database) {
        given(database);
        world.changeUnseen(6, -10);
        long run = world.align();
        world.settle();

        try (RouteRunner routes = bean(RouteRunner.class).with("approvalSteps", interrupted())) {
            routes.run("run-approval-all");
        }

        assertThat(world.state(run)).isEqualTo("AWAITING_APPROVAL");
        assertThat(world.changes(run)).containsExactly("PLANNED 5");
        assertThat(world.onHold()).isEqualTo(5);
    }

    /** Source gets one product back after all that the run holds was looked at, and before it is checked. */
    private ApprovalSteps interrupted() {
        return new ApprovalSteps(
                bean(GuardedRuns.class),
                bean(OnHoldLevels.class),
                bean(RunChanges.class),
                bean(Levels.class),
                bean(Ledger.class),
                bean(Tuning.class)) {
            @Override
            public void check(long run) {
                world.change(1, 10);
                world.settleMain();
                super.check(run);
            }
        };
    }

    private <T> T bean(Class<T> type) {
        return world.ledger.bean(type);
    }

    @ParameterizedTest
    @EnumSource
    void anAlignmentDoesNotKeepSourceFromItsPoolsBecauseADestinationIsPaused(TestDatabases database) {
        world = new HoldWorld(database, Strategy.TWO_WAY);
        Shelf sold = world.outlet.get(0);
        sold.change(-1);
        world.ledger.hint(sold, sold.quantity);
        world.ledger.step("outlet", Fate.ANSWERED);
        world.ledger.step("outlet", Fate.ANSWERED);

        world.ledger.bean(StoreHealth.class).pause("outlet", "ann");
        world.align();
        world.settleMain();
        assertThat(world.main.get(0).quantity).as("before it is checked").isEqualTo(10);
        world.round();
        world.settleMain();

        assertThat(world.main.get(0).quantity).isEqualTo(9);
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void anAlignmentThatIsPutOnHoldHasNothingLeftToDecideOnceTheNextOneBegins(TestDatabases database) {
        given(database);
        world.changeUnseen(6, -10);
        long run = world.align();
        world.rest();

        world.align();
        assertThat(world.actions().approve(run, "ann")).isFalse();
        world.rest();
        assertThat(world.state(run)).isEqualTo("SETTLED");
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aReconciliationOfASyncThatIsGoneComesToAnEnd(TestDatabases database) {
        given(database);
        world.changeUnseen(1, -1);
        long run = world.reconcile();
        while (world.onHold() == 0) {
            world.work();
        }

        world.remove();
        world.round();
        assertThat(world.state(run)).isEqualTo("DONE");
    }

    private void given(TestDatabases database) {
        world = new HoldWorld(database, Strategy.ONE_WAY);
    }
}

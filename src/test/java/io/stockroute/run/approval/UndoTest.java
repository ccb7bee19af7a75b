package io.stockroute.run.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.LedgerWorld.Step;
import io.stockroute.ledger.Shelf;
import io.stockroute.run.OperatorActions;
import io.stockroute.settings.Strategy;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An applied run is taken back where nobody has changed anything since. */
class UndoTest {

    private HoldWorld world;

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatNobodyChangedIsRestoredAndTheRestIsListed(TestDatabases database) {
        long run = givenAnAppliedRun(database, Strategy.ONE_WAY);
        world.outlet.get(0).change(3);

        assertThat(world.actions().undo(run, "ann")).isTrue();
        world.rest();

        assertThat(world.outlet()).containsExactly(3, 10, 10, 10, 10, 10, 10, 10, 10, 10);
        assertThat(world.state(run)).isEqualTo("UNDONE");
        assertThat(world.changes(run)).containsExactly("CHANGED 1", "RESTORED 5");
        assertThat(world.ledger.count("select found from run_change where state = 'CHANGED'"))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void theSyncDoesNotPutItStraightBackUntilItIsReleased(TestDatabases database) {
        long run = givenAnAppliedRun(database, Strategy.ONE_WAY);
        world.actions().undo(run, "ann");
        world.rest();
        world.ledger.readAll();
        world.rest();
        assertThat(world.outlet()).containsOnly(10);
        assertThat(world.actions().possible(run)).containsExactly(OperatorActions.Action.RESUME);

        assertThat(world.actions().resume(run, "ann")).isTrue();
        world.rest();
        assertThat(world.outlet()).startsWith(0, 0, 0, 0, 0, 0);
        assertThat(world.onHold()).isZero();
        assertThat(world.ledger.count("select count(*) from run where kind = 'GUARD'"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aLevelThatIsInSyncAgainIsReleasedByItself(TestDatabases database) {
        long run = givenAnAppliedRun(database, Strategy.ONE_WAY);
        world.actions().undo(run, "ann");
        world.rest();

        world.change(6, 10);
        world.rest();
        assertThat(world.onHold()).isZero();
        world.change(1, -4);
        world.rest();
        assertThat(world.outlet().get(0)).isEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aChangeWhileItIsBeingRestoredIsNotOverwritten(TestDatabases database) {
        long run = givenAnAppliedRun(database, Strategy.ONE_WAY);
        world.actions().undo(run, "ann");
        world.round();
        world.ledger.step("outlet", Fate.ANSWERED);
        world.outlet.get(2).change(1);

        world.rest();

        assertThat(world.outlet()).containsExactly(10, 10, 1, 10, 10, 10, 10, 10, 10, 10);
        assertThat(world.changes(run)).containsExactly("CHANGED 1", "RESTORED 5");
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aProcessThatDiesWhileItUndoesContinues(TestDatabases database) {
        long run = givenAnAppliedRun(database, Strategy.ONE_WAY);
        world.actions().undo(run, "ann");
        world.restart();
        world.round();
        world.restart();
        world.ledger.step("outlet", Fate.ANSWERED);
        world.ledger.step("outlet", Fate.LOST_AFTER);
        world.restart();

        world.rest();

        assertThat(world.outlet()).containsOnly(10);
        assertThat(world.changes(run)).containsExactly("RESTORED 6");
    }

    @ParameterizedTest
    @EnumSource
    void aPoolStaysTrueWhenARunIsUndone(TestDatabases database) {
        world = new HoldWorld(database, Strategy.TWO_WAY);
        world.changeUnseen(2, -10);
        long run = world.reconcile();
        world.rest();
        assertThat(world.outlet()).startsWith(0, 0, 10);

        world.actions().undo(run, "ann");
        world.rest();
        assertThat(world.outlet()).containsOnly(10);
        Shelf restored = world.outlet.get(0);
        restored.change(-1);
        world.ledger.hint(restored, restored.quantity);
        world.rest();

        assertThat(pools()).startsWith(-1, 0, 10);
        assertThat(world.main.get(0).quantity).as("the sale counts in the pool").isEqualTo(-1);
        assertThat(restored.quantity).isEqualTo(9);
        world.actions().resume(run, "ann");
        world.rest();
        assertThat(world.outlet()).startsWith(-1, 0, 10);
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aRunIsUndoneOnce(TestDatabases database) {
        long run = givenAnAppliedRun(database, Strategy.ONE_WAY);

        assertThat(world.actions().undo(run, "ann")).isTrue();
        assertThat(world.actions().undo(run, "bob")).isFalse();
        world.rest();
        assertThat(world.actions().undo(run, "bob")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatIsUndoneTakesItsLevelsFromOneThatIsPutOnHold(TestDatabases database) {
        world = new HoldWorld(database, Strategy.ONE_WAY);
        world.changeUnseen(HoldWorld.PRODUCTS, -4);
        long applied = world.align();
        world.rest();
        world.changeUnseen(6, -6);
        long held = world.reconcile();
        world.rest();
        assertThat(world.changes(held)).containsExactly("PLANNED 6");

        world.actions().undo(applied, "ann");
        world.round();
        world.actions().approve(held, "bob");
        world.rest();

        assertThat(world.outlet()).containsOnly(10);
        assertThat(world.state(applied)).isEqualTo("UNDONE");
        assertThat(world.changes(applied)).containsExactly("RESTORED 10");
        assertThat(world.changes(held)).containsExactly("NOT_NEEDED 6");
        world.actions().resume(applied, "ann");
        world.rest();
        assertThat(world.outlet())
                .as("nobody has looked at what has come up since")
                .containsExactly(10, 10, 10, 10, 10, 10, 6, 6, 6, 6);
        assertThat(world.changes(world.lastGuard())).containsExactly("PLANNED 6");
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void whatIsBeingWrittenWhenAnotherRunTakesItOverIsUndoneAsWell(TestDatabases database) {
        world = new HoldWorld(database, Strategy.ONE_WAY);
        world.changeUnseen(HoldWorld.PRODUCTS, -4);
        long run = world.align();
        world.settle();
        world.round();
        assertThat(world.ledger.step("outlet", Fate.ANSWERED)).isEqualTo(Step.STORED);
        assertThat(world.ledger.step("outlet", Fate.LOST_AFTER)).isEqualTo(Step.WROTE);

        world.align();
        world.rest();
        assertThat(world.outlet()).containsOnly(6);
        assertThat(world.state(run)).as("superseded, which is no failure").isEqualTo("SETTLED");
        assertThat(world.actions().possible(run)).containsExactly(OperatorActions.Action.UNDO);
        assertThat(world.changes(run)).containsExactly("APPLIED 10");
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void whatCouldNotBeWrittenBeforeAnotherRunTookItOverIsNotNeeded(TestDatabases database) {
        world = new HoldWorld(database, Strategy.ONE_WAY);
        world.changeUnseen(HoldWorld.PRODUCTS, -4);
        long run = world.align();
        world.settle();
        world.round();
        assertThat(world.ledger.step("outlet", Fate.ANSWERED)).isEqualTo(Step.STORED);
        world.outlet.forEach(shelf -> shelf.change(1));

        long next = world.align();
        world.rest();
        assertThat(world.outlet()).containsOnly(6);
        assertThat(world.changes(run)).containsExactly("NOT_NEEDED 10");
        assertThat(world.changes(next)).containsExactly("APPLIED 10");
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void whoIsLateReleasesNothingOfAnUndoneRun(TestDatabases database) {
        world = new HoldWorld(database, Strategy.ONE_WAY);
        world.changeUnseen(6, -10);
        long run = world.align();
        world.rest();
        world.actions().approve(run, "ann");
        ApprovalSteps late = world.ledger.bean(ApprovalSteps.class);
        late.release(run, world.ledger.bean(GuardedRuns.class).onHold(run, 0, 3));

        world.actions().undo(run, "ann");
        late.release(run, world.ledger.bean(GuardedRuns.class).onHold(run, 0, 3));
        world.rest();

        assertThat(world.outlet()).containsOnly(10);
        assertThat(world.changes(run)).containsExactly("PLANNED 3", "RESTORED 3");
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aRunOfASyncThatIsGoneIsUndoneAsWell(TestDatabases database) {
        long run = givenAnAppliedRun(database, Strategy.ONE_WAY);
        world.remove();
        world.outlet.get(0).change(3);

        assertThat(world.actions().undo(run, "ann")).isTrue();
        world.rest();

        assertThat(world.outlet()).containsExactly(3, 10, 10, 10, 10, 10, 10, 10, 10, 10);
        assertThat(world.state(run)).isEqualTo("UNDONE");
        assertThat(world.changes(run)).containsExactly("CHANGED 1", "RESTORED 5");
        assertThat(world.onHold()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void whatWasNeverAnsweredWaitsUntilItIsKnownWhetherItWasWritten(TestDatabases database) {
        world = new HoldWorld(database, Strategy.ONE_WAY);
        world.changeUnseen(HoldWorld.PRODUCTS, -4);
        long run = world.align();
        world.settle();
        world.round();
        world.ledger.step("outlet", Fate.ANSWERED);
        world.ledger.step("outlet", Fate.LOST_AFTER);

        assertThat(world.actions().undo(run, "ann")).isTrue();
        world.round();
        assertThat(world.state(run)).isEqualTo("UNDOING");
        world.rest();

        assertThat(world.outlet()).containsOnly(10);
        assertThat(world.changes(run)).containsExactly("RESTORED 10");
    }

    /** What sold out in an ordinary way since is not offered again. */
    @ParameterizedTest
    @EnumSource
    void aLevelThatWasFilledAndHoldsWhatTheRunWroteAgainIsLeftAlone(TestDatabases database) {
        long run = givenAnAppliedRun(database, Strategy.ONE_WAY);
        world.change(1, 4);
        world.rest();
        world.change(1, -4);
        world.rest();
        world.outlet.get(1).change(2);
        world.ledger.hint(world.outlet.get(1), 2);
        world.rest();
        assertThat(world.outlet()).startsWith(0, 0, 0, 0, 0, 0);

        assertThat(world.actions().undo(run, "ann")).isTrue();
        world.rest();

        assertThat(world.outlet()).containsExactly(0, 0, 10, 10, 10, 10, 10, 10, 10, 10);
        assertThat(world.changes(run)).containsExactly("CHANGED 2", "RESTORED 4");
    }

    /** Two runs are taken back one after the other, the later one first. */
    @ParameterizedTest
    @EnumSource(names = "H2")
    void whatALaterRunHasWrittenIsNotTakenForThatOfAnEarlierOne(TestDatabases database) {
        long run = givenAnAppliedRun(database, Strategy.ONE_WAY);
        world.changeUnseen(6, 5);
        long later = world.align();
        world.rest();
        assertThat(world.outlet()).startsWith(5, 5, 5, 5, 5, 5);

        world.actions().undo(later, "ann");
        world.rest();
        assertThat(world.outlet()).startsWith(0, 0, 0, 0, 0, 0);
        world.actions().undo(run, "ann");
        world.rest();

        assertThat(world.changes(run)).containsExactly("CHANGED 6");
        assertThat(world.outlet()).startsWith(0, 0, 0, 0, 0, 0);
    }

    private List<Integer> pools() {
        return world.ledger
                .jdbc()
                .sql("select quantity from pool order by source_level_id")
                .query(Integer.class)
                .list();
    }

    /** The first six products were set to zero by an alignment that an operator approved. */
    private long givenAnAppliedRun(TestDatabases database, Strategy strategy) {
        world = new HoldWorld(database, strategy);
        world.changeUnseen(6, -10);
        long run = world.align();
        world.rest();
        world.actions().approve(run, "ann");
        world.rest();
        assertThat(world.outlet()).startsWith(0, 0, 0, 0, 0, 0);
        return run;
    }
}

package io.stockroute.run.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.CodedReason;
import io.stockroute.TestDatabases;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.Shelf;
import io.stockroute.run.RunReason;
import io.stockroute.settings.Strategy;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What no run has planned is added up over a while. */
class BulkChangeBreakerTest {

    private HoldWorld world;

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource
    void manyWebhooksThatWouldEmptyAStoreArePutOnHoldTogether(TestDatabases database) {
        given(database);

        world.change(6, -10);
        world.rest();

        long run = world.lastGuard();
        assertThat(world.state(run)).isEqualTo("AWAITING_APPROVAL");
        assertThat(world.outlet()).containsOnly(10);
        assertThat(world.changes(run)).containsExactly("PLANNED 6");
        assertThat(world.reasons(run)).containsExactly(RunReason.SETS_TO_ZERO.with("outlet", 6, 10, 25));
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void whatTricklesInIsPutOnHoldAsSoonAsItIsTooMuch(TestDatabases database) {
        given(database);

        for (int product = 0; product < 4; product++) {
            world.change(product, product + 1, -10);
            world.rest();
        }

        assertThat(world.outlet()).containsExactly(0, 0, 10, 10, 10, 10, 10, 10, 10, 10);
        assertThat(world.changes(world.lastGuard())).containsExactly("APPLIED 2", "PLANNED 2");
        world.change(8, 9, -3);
        world.rest();
        assertThat(world.outlet().get(8)).as("what is no zero goes on").isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void whatLeakedBeforeItWasPutOnHoldIsUndoneWithIt(TestDatabases database) {
        given(database);
        for (int product = 0; product < 4; product++) {
            world.change(product, product + 1, -10);
            world.rest();
        }
        long run = world.lastGuard();
        world.outlet.get(1).change(5);
        world.ledger.hint(world.outlet.get(1), 5);
        world.settle();

        assertThat(world.actions().undo(run, "ann")).isTrue();
        world.rest();

        assertThat(world.state(run)).isEqualTo("UNDONE");
        assertThat(world.outlet().get(0)).as("it had leaked").isEqualTo(10);
        assertThat(world.outlet()).endsWith(10, 10, 10, 10, 10, 10, 10, 10);
        assertThat(world.changes(run))
                .as("a level that somebody changed since is not restored, but would be emptied again")
                .containsExactly("PLANNED 3", "RESTORED 1");
        world.actions().resume(run, "ann");
        world.rest();
        assertThat(world.outlet()).startsWith(0, 0, 0, 0, 10);
    }

    @ParameterizedTest
    @EnumSource
    void anApprovedRunIsNotDoneBeforeItIsWritten(TestDatabases database) {
        given(database);
        world.change(6, -10);
        world.rest();
        long run = world.lastGuard();

        world.actions().approve(run, "ann");
        world.round();
        world.round();

        assertThat(world.changes(run)).containsExactly("RELEASED 6");
        assertThat(world.state(run)).isEqualTo("RUNNING");
        world.rest();
        assertThat(world.changes(run)).containsExactly("APPLIED 6");
        assertThat(world.state(run)).isEqualTo("DONE");
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void anApprovedOneWritesAndIsNotPutOnHoldAgain(TestDatabases database) {
        given(database);
        world.change(6, -10);
        world.rest();

        world.actions().approve(world.lastGuard(), "ann");
        world.rest();
        world.change(9, 10, -1);
        world.rest();

        assertThat(world.outlet()).containsExactly(0, 0, 0, 0, 0, 0, 10, 10, 10, 9);
        assertThat(world.state(world.lastGuard())).isEqualTo("DONE");
        assertThat(world.ledger.count("select count(*) from run where kind = 'GUARD'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void anApprovalIsOfWhatTheOperatorHasSeen(TestDatabases database) {
        given(database);
        world.change(3, -10);
        world.rest();
        long run = world.lastGuard();
        long seen = world.ledger.count("select levels from run where id = " + run);
        world.change(3, 8, -10);
        world.rest();

        assertThat(world.actions().approve(run, "ann", seen)).isFalse();
        world.rest();
        assertThat(world.outlet()).containsOnly(10);
        assertThat(world.ledger.count("select count(*) from operator_action")).isZero();

        assertThat(world.actions().approve(run, "ann", 8)).isTrue();
        world.rest();
        assertThat(world.outlet()).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 10, 10);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasWrittenBeforeAnApprovalIsNotCountedAfterIt(TestDatabases database) {
        given(database);
        world.change(2, -10);
        world.rest();
        world.change(2, 6, -10);
        world.rest();
        assertThat(world.outlet()).containsExactly(0, 0, 10, 10, 10, 10, 10, 10, 10, 10);

        world.actions().approve(world.lastGuard(), "ann");
        world.rest();
        world.change(6, 7, -10);
        world.rest();

        assertThat(world.outlet()).containsExactly(0, 0, 0, 0, 0, 0, 0, 10, 10, 10);
        world.change(7, 10, -10);
        world.rest();
        assertThat(world.outlet()).as("too much once more").endsWith(10, 10, 10);
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aLevelThatIsNotToBeEmptiedAnyMoreContinuesAtOnce(TestDatabases database) {
        given(database);
        world.change(3, -10);
        world.rest();
        assertThat(world.onHold()).isEqualTo(3);

        world.change(0, 3, 9);
        world.rest();

        assertThat(world.outlet()).startsWith(9, 9, 9, 10);
        assertThat(world.state(world.lastGuard())).isEqualTo("SETTLED");
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void tooManyUnitsArePutOnHoldAsWell(TestDatabases database) {
        given(database);

        world.change(HoldWorld.PRODUCTS, 990);
        world.rest();

        assertThat(world.outlet()).containsOnly(10);
        assertThat(world.reasons(world.lastGuard()))
                .containsExactly(RunReason.MOVES_UNITS.with("outlet", 100, 100, 10, 50));
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void salesOfADayAreNeverPutOnHold(TestDatabases database) {
        given(database);

        for (int sale = 0; sale < 90; sale++) {
            world.change(sale % 9, sale % 9 + 1, -1);
            world.rest();
            world.ledger.now = world.ledger.now.plus(Duration.ofMinutes(5));
        }

        assertThat(world.outlet()).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 10);
        assertThat(world.ledger.count("select count(*) from run where kind = 'GUARD'"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aLevelThatGoesUpAndDownCountsOnce(TestDatabases database) {
        given(database);

        for (int i = 0; i < 30; i++) {
            world.change(0, 1, i % 2 == 0 ? -10 : 10);
            world.rest();
        }

        assertThat(world.ledger.count("select count(*) from run where kind = 'GUARD'"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void levelsThatSomebodyLowersAgainAndAgainCountOnce(TestDatabases database) {
        given(database);

        for (int i = 0; i < 8; i++) {
            for (Shelf shelf : world.outlet.subList(0, 4)) {
                shelf.change(-5);
                world.ledger.hint(shelf, shelf.quantity);
            }
            world.rest();
            assertThat(world.outlet()).containsOnly(10);
        }

        assertThat(world.ledger.count("select count(*) from run where kind = 'GUARD'"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aWriteIsNotPlannedWhenTooMuchCameUpAfterTheBrakeWasApplied(TestDatabases database) {
        given(database);
        world.change(6, -10);
        world.ledger.step("main", Fate.ANSWERED);
        world.ledger.step("main", Fate.ANSWERED);

        assertThat(world.ledger
                        .bean(io.stockroute.stock.lane.StockWrites.class)
                        .plan("outlet", io.stockroute.stock.lane.LaneTurn.Kind.REST))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatChangesAfterARunWasWeighedIsNoPartOfIt(TestDatabases database) {
        given(database);
        world.changeUnseen(6, -1);
        long run = world.align();
        world.settle();
        world.ledger.bean(ApprovalSteps.class).check(run);

        world.change(6, -9);
        world.settle();
        world.rest();

        assertThat(world.reasons(world.lastGuard())).containsExactly(RunReason.SETS_TO_ZERO.with("outlet", 6, 10, 25));
        assertThat(world.outlet()).containsOnly(10);
        assertThat(world.changes(run)).containsExactly("NOT_NEEDED 6");
    }

    @ParameterizedTest
    @EnumSource
    void whatChangesAfterARunHasLetItGoIsNoPartOfIt(TestDatabases database) {
        given(database);
        world.changeUnseen(6, -1);
        world.align();
        world.settle();
        world.round();

        world.change(6, -9);
        world.settleMain();
        world.rest();

        assertThat(world.reasons(world.lastGuard())).containsExactly(RunReason.SETS_TO_ZERO.with("outlet", 6, 10, 25));
        assertThat(world.outlet()).containsOnly(10);
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void whatChangesWhileARunIsPutOnHoldIsNotApprovedWithIt(TestDatabases database) {
        given(database);
        world.changeUnseen(10, -6);
        long run = world.align();
        world.rest();
        assertThat(world.reasons(run)).extracting(CodedReason::code).containsExactly(RunReason.MOVES_UNITS.name());

        world.change(5, -4);
        world.settleMain();
        world.actions().approve(run, "ann");
        world.rest();

        assertThat(world.outlet()).containsExactly(10, 10, 10, 10, 10, 4, 4, 4, 4, 4);
        assertThat(world.reasons(world.lastGuard())).containsExactly(RunReason.SETS_TO_ZERO.with("outlet", 5, 10, 25));
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void theFewLevelsOfAReconciliationCountWithTheOthers(TestDatabases database) {
        given(database);
        world.change(2, -10);
        world.rest();
        world.main.subList(2, 4).forEach(shelf -> shelf.change(-10));

        world.reconcile();
        world.rest();

        assertThat(world.outlet()).containsExactly(0, 0, 10, 10, 10, 10, 10, 10, 10, 10);
        assertThat(world.changes(world.lastGuard())).containsExactly("APPLIED 2", "PLANNED 2");
    }

    private void given(TestDatabases database) {
        world = new HoldWorld(database, Strategy.ONE_WAY);
    }
}

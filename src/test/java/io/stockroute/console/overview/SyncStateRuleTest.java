package io.stockroute.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.console.overview.SyncFacts.Pairs;
import io.stockroute.console.overview.SyncFacts.Runs;
import io.stockroute.console.overview.SyncFacts.StoresOf;
import io.stockroute.console.overview.SyncFacts.Work;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SyncStateRuleTest {

    private static final List<String> NONE = List.of();
    private static final Runs QUIET = new Runs(0, 0, false);
    private static final StoresOf WELL = new StoresOf(3, NONE, NONE, NONE);
    private static final Pairs ALIGNED = new Pairs(NONE, NONE);
    private static final Work DONE = new Work(0, 1200, 0, 0, 0, Duration.ZERO);

    @Test
    void aSyncAtRestIsInSync() {
        assertThat(SyncStateRule.of(facts(QUIET, WELL, ALIGNED, DONE))).isEqualTo(SyncState.of("good", "in sync", ""));
    }

    @Test
    void aSyncThatIsSwitchedOffSaysHowToContinue() {
        SyncFacts off = new SyncFacts(
                false,
                NONE,
                new Runs(1, 0, false),
                stores(List.of("main"), NONE, NONE),
                ALIGNED,
                work(9, 9, Duration.ZERO));

        assertThat(SyncStateRule.of(off).word()).isEqualTo("switched off");
    }

    @Test
    void whatIsFrozenSaysSoBeforeAnythingElse() {
        SyncFacts frozen = new SyncFacts(
                true,
                List.of("The store 'x' is gone."),
                Optional.of("Nothing is written."),
                new Runs(1, 0, false),
                stores(List.of("main"), NONE, NONE),
                ALIGNED,
                work(9, 9, Duration.ZERO));

        assertThat(SyncStateRule.of(frozen))
                .isEqualTo(SyncState.of("bad", "frozen", "Nothing is written. The store 'x' is gone."));
    }

    @Test
    void settingsThatAreNotValidComeBeforeEverything() {
        SyncFacts invalid = new SyncFacts(false, List.of("The store 'x' is gone."), QUIET, WELL, ALIGNED, DONE);

        assertThat(SyncStateRule.of(invalid))
                .isEqualTo(SyncState.of("bad", "settings not valid", "The store 'x' is gone."));
    }

    @Test
    void aRunThatWaitsForAnOperatorComesBeforeAStoreThatFails() {
        SyncFacts onHold =
                facts(new Runs(1, 0, false), stores(List.of("outlet"), NONE, NONE), ALIGNED, work(5, 0, Duration.ZERO));

        assertThat(SyncStateRule.of(onHold).word()).isEqualTo("waiting for approval");
    }

    @Test
    void levelsThatAnOperatorLeavesAsTheyAreAreNotInSync() {
        SyncState rejected = SyncStateRule.of(facts(new Runs(0, 1, false), WELL, ALIGNED, DONE));

        assertThat(rejected.word()).isEqualTo("levels on hold");
        assertThat(rejected.detail()).contains("until you release them");
    }

    @Test
    void aSyncIsNotInSyncAsLongAsARunGoesOverIt() {
        assertThat(SyncStateRule.of(facts(new Runs(0, 0, true), WELL, ALIGNED, DONE))
                        .word())
                .isEqualTo("working");
    }

    @Test
    void aSyncWithAnOrderOnHoldIsNotInSync() {
        assertThat(SyncStateRule.of(facts(QUIET, WELL, ALIGNED, new Work(0, 10, 0, 0, 1, Duration.ZERO))))
                .isEqualTo(SyncState.of(
                        "warning", "orders on hold", "1 order cannot be imported until somebody looks. See Issues."));
    }

    @Test
    void aSyncThatLevelsHaveLeftWithStockIsNotInSync() {
        assertThat(SyncStateRule.of(facts(QUIET, WELL, ALIGNED, new Work(0, 10, 0, 2, 0, Duration.ZERO))))
                .isEqualTo(SyncState.of(
                        "warning", "stock left the sync", "2 levels left it while holding stock. See Issues."));
    }

    @Test
    void storesThatFailArePausedOrNotReadYetAreNamed() {
        assertThat(of(stores(List.of("outlet"), NONE, NONE)).detail())
                .isEqualTo("outlet has a problem; the other stores continue.");
        assertThat(of(stores(NONE, List.of("outlet"), NONE)))
                .isEqualTo(SyncState.of("warning", "paused", "outlet is paused by an operator."));
        assertThat(of(stores(NONE, NONE, List.of("main", "outlet", "b2b"))).detail())
                .isEqualTo("Importing the catalog of main, outlet and b2b.");
    }

    @Test
    void nothingContinuesWhereNoOrOneStoreIsLeft() {
        assertThat(of(stores(List.of("main", "outlet", "b2b"), NONE, NONE)).detail())
                .isEqualTo("main, outlet and b2b have problems. Nothing is synced.");
        assertThat(of(stores(List.of("outlet", "b2b"), NONE, NONE)).detail())
                .isEqualTo("outlet and b2b have problems.");
    }

    @Test
    void levelsToGoAreCountedAgainstAll() {
        assertThat(SyncStateRule.of(facts(QUIET, WELL, ALIGNED, work(1200, 0, Duration.ofMinutes(1)))))
                .isEqualTo(new SyncState("busy", "working", "1,200 levels to go", 300, 1500));
    }

    @Test
    void levelsThatAreBehindForLongAreOutOfSyncUnlessARunGoesOverThem() {
        Work late = work(1, 0, Duration.ofMinutes(12));

        assertThat(SyncStateRule.of(facts(QUIET, WELL, ALIGNED, late)))
                .isEqualTo(SyncState.of("bad", "out of sync", "1 level behind for 12 minutes."));
        assertThat(SyncStateRule.of(facts(new Runs(0, 0, true), WELL, ALIGNED, late))
                        .word())
                .isEqualTo("working");
    }

    @Test
    void levelsThatCannotBeSyncedAreOutOfSync() {
        assertThat(SyncStateRule.of(facts(QUIET, WELL, ALIGNED, work(0, 2, Duration.ZERO))))
                .isEqualTo(SyncState.of("bad", "out of sync", "2 levels cannot be synced. See Issues."));
    }

    @Test
    void aDestinationThatIsNotAlignedYetIsBeingMatched() {
        assertThat(SyncStateRule.of(facts(QUIET, WELL, new Pairs(List.of("b2b"), NONE), DONE)))
                .isEqualTo(SyncState.of("busy", "starting", "Matching the products of b2b."));
    }

    @Test
    void aDestinationToWhichNothingFlowsIsNotInSync() {
        assertThat(SyncStateRule.of(facts(QUIET, WELL, new Pairs(NONE, List.of("outlet")), DONE)))
                .isEqualTo(SyncState.of(
                        "warning",
                        "nothing synced",
                        "Of outlet no product is matched, or no location is paired. See Products for the reasons."));
    }

    private static SyncState of(StoresOf stores) {
        return SyncStateRule.of(facts(QUIET, stores, ALIGNED, work(3, 0, Duration.ZERO)));
    }

    private static SyncFacts facts(Runs runs, StoresOf stores, Pairs pairs, Work work) {
        return new SyncFacts(true, NONE, runs, stores, pairs, work);
    }

    private static StoresOf stores(List<String> down, List<String> paused, List<String> unread) {
        return new StoresOf(3, down, paused, unread);
    }

    private static Work work(long toGo, long blocked, Duration behind) {
        return new Work(toGo, 1500, blocked, 0, 0, behind);
    }
}

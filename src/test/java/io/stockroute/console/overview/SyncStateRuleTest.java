package io.stockroute.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyncStateRuleTest {

    private static final List<String> NONE = List.of();
    private static final SyncFacts AT_REST =
            new SyncFacts(true, NONE, 0, 0, NONE, NONE, NONE, NONE, NONE, 0, 1200, 0, Duration.ZERO, false);

    @Test
    void aSyncAtRestIsInStep() {
        assertThat(SyncStateRule.of(AT_REST)).isEqualTo(SyncState.of("good", "in sync", ""));
    }

    @Test
    void aSyncThatIsSwitchedOffSaysHowToGoOn() {
        SyncFacts off = new SyncFacts(
                false, NONE, 1, 0, List.of("main"), NONE, NONE, NONE, NONE, 9, 9, 9, Duration.ZERO, false);

        assertThat(SyncStateRule.of(off).word()).isEqualTo("switched off");
    }

    @Test
    void settingsThatAreNotValidComeBeforeEverything() {
        SyncFacts invalid = new SyncFacts(
                false,
                List.of("The store 'x' is gone."),
                0,
                0,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                0,
                0,
                0,
                Duration.ZERO,
                false);

        assertThat(SyncStateRule.of(invalid))
                .isEqualTo(SyncState.of("bad", "settings not valid", "The store 'x' is gone."));
    }

    @Test
    void aRunThatWaitsForAnOperatorComesBeforeAStoreThatFails() {
        SyncFacts held = new SyncFacts(
                true, NONE, 1, 0, List.of("outlet"), NONE, NONE, NONE, NONE, 5, 10, 0, Duration.ZERO, false);

        assertThat(SyncStateRule.of(held).word()).isEqualTo("held");
    }

    @Test
    void levelsThatAnOperatorLeavesAsTheyAreAreNotInStep() {
        SyncFacts rejected =
                new SyncFacts(true, NONE, 0, 1, NONE, NONE, NONE, NONE, NONE, 0, 10, 0, Duration.ZERO, false);

        assertThat(SyncStateRule.of(rejected).word()).isEqualTo("held");
        assertThat(SyncStateRule.of(rejected).detail()).contains("until you let them go");
    }

    @Test
    void aSyncIsNotInStepAsLongAsARunGoesOverIt() {
        assertThat(SyncStateRule.of(work(0, 0, Duration.ZERO, true)).word()).isEqualTo("working");
    }

    @Test
    void storesThatFailArePausedOrNotReadYetAreNamed() {
        assertThat(SyncStateRule.of(stores(List.of("outlet", "b2b"), NONE, NONE))
                        .detail())
                .isEqualTo("outlet and b2b do not do their part; the other stores go on.");
        assertThat(SyncStateRule.of(stores(NONE, List.of("outlet"), NONE)))
                .isEqualTo(SyncState.of("held", "paused", "outlet is paused by an operator."));
        assertThat(SyncStateRule.of(stores(NONE, NONE, List.of("main", "outlet", "b2b")))
                        .detail())
                .isEqualTo("Reading the products of main, outlet and b2b.");
    }

    @Test
    void levelsToGoAreCountedAgainstAll() {
        assertThat(SyncStateRule.of(work(1200, 0, Duration.ofMinutes(1), false)))
                .isEqualTo(new SyncState("busy", "working", "1,200 levels to go", 300, 1500));
    }

    @Test
    void levelsThatAreBehindForLongAreDriftUnlessARunGoesOverThem() {
        assertThat(SyncStateRule.of(work(1, 0, Duration.ofMinutes(12), false)))
                .isEqualTo(SyncState.of("bad", "drift", "1 level behind for 12 minutes."));
        assertThat(SyncStateRule.of(work(1, 0, Duration.ofMinutes(12), true)).word())
                .isEqualTo("working");
    }

    @Test
    void levelsThatCannotBeBroughtInStepAreDrift() {
        assertThat(SyncStateRule.of(work(0, 2, Duration.ZERO, false)))
                .isEqualTo(SyncState.of("bad", "drift", "2 levels cannot be synced. See Failures."));
    }

    @Test
    void aDestinationThatIsNotAlignedYetIsBeingMatched() {
        SyncFacts fresh =
                new SyncFacts(true, NONE, 0, 0, NONE, NONE, NONE, List.of("b2b"), NONE, 0, 0, 0, Duration.ZERO, false);

        assertThat(SyncStateRule.of(fresh))
                .isEqualTo(SyncState.of("busy", "starting", "Matching the products of b2b."));
    }

    @Test
    void aDestinationToWhichNothingFlowsIsNotInStep() {
        SyncFacts idle = new SyncFacts(
                true, NONE, 0, 0, NONE, NONE, NONE, NONE, List.of("outlet"), 0, 0, 0, Duration.ZERO, false);

        assertThat(SyncStateRule.of(idle))
                .isEqualTo(SyncState.of(
                        "held",
                        "nothing flows",
                        "Of outlet no product is matched, or no location is paired. Products says which and why."));
    }

    private static SyncFacts stores(List<String> down, List<String> paused, List<String> unread) {
        return new SyncFacts(true, NONE, 0, 0, down, paused, unread, NONE, NONE, 3, 10, 0, Duration.ZERO, false);
    }

    private static SyncFacts work(long toGo, long blocked, Duration behind, boolean running) {
        return new SyncFacts(true, NONE, 0, 0, NONE, NONE, NONE, NONE, NONE, toGo, 1500, blocked, behind, running);
    }
}

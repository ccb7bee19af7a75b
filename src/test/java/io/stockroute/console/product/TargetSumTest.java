package io.stockroute.console.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.console.stock.LevelView.LevelRow;
import io.stockroute.console.stock.LevelView.Subtracted;
import io.stockroute.console.stock.LevelView.Why;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.LevelList.Feeding;
import io.stockroute.stock.PoolView.Pool;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetSumTest {

    private static final Feeding WAREHOUSE = new Feeding(1, "main", "Main warehouse", 5, true);
    private static final Feeding CELLAR = new Feeding(2, "main", "Cellar", 4, true);

    @Test
    void aTargetIsTheSumOfWhatFeedsItLessWhatWasSold() {
        Subtracted sold = new Subtracted("main", "outlet", 12L, "#1001", 2, Instant.EPOCH);

        assertThat(tell(7, 0, List.of(), List.of(WAREHOUSE, CELLAR), List.of(sold)))
                .isEqualTo("7 = Main warehouse 5 + Cellar 4 − 2 sold in outlet (#1001) and not yet counted by main.");
    }

    @Test
    void whatIsProvisionallySoldAndSafetyStockAreNamed() {
        Subtracted perhaps = new Subtracted("main", "outlet", null, null, 1, Instant.EPOCH);

        assertThat(tell(2, 2, List.of(), List.of(WAREHOUSE), List.of(perhaps)))
                .isEqualTo(
                        "2 = Main warehouse 5 − 1 provisionally sold in outlet, whose order is not known yet − 2 safety stock.");
    }

    @Test
    void whatIsSoldOfAnotherSyncThatTakesFromTheLevelIsNotSubtractedFromIt() {
        Subtracted below = new Subtracted("below", "shop", 12L, "#1001", 2, Instant.EPOCH);

        assertThat(tell(5, 0, List.of(), List.of(WAREHOUSE), List.of(below))).isEqualTo("5 = Main warehouse 5.");
    }

    @Test
    void whatWaitsForAnotherStoreOfAPoolIsSubtracted() {
        Subtracted waiting = new Subtracted("main", "b2b", 12L, "#1001", 2, Instant.EPOCH);
        Subtracted own = new Subtracted(level(5).store(), "shop", 13L, "#1002", 1, Instant.EPOCH);

        assertThat(tell(5, 0, List.of(pool(7, null)), List.of(), List.of(waiting, own)))
                .isEqualTo(
                        "5 = 7 that all stores of the sync main share − 2 sold in b2b (#1001) and not yet counted by main.");
    }

    @Test
    void aLevelInNoSyncIsNotSaidToBeTakenAsItIs() {
        TargetSum words = new TargetSum(sync -> Optional.empty());

        assertThat(words.tell(new Why(level(null, false), List.of(), List.of(), List.of()))
                        .text())
                .isEqualTo("It is in no sync: nothing is written here, and its changes are ignored.");
        assertThat(words.tell(new Why(level(null, true), List.of(), List.of(), List.of()))
                        .text())
                .isEqualTo("Nothing is written here: this level's quantity leads.");
        assertThat(LevelState.of(level(null, false)).name()).isEqualTo("in no sync");
    }

    @Test
    void safetyStockNeverMakesANumberNegative() {
        assertThat(tell(0, 9, List.of(), List.of(WAREHOUSE), List.of()))
                .isEqualTo("0 = Main warehouse 5 − 5 safety stock.");
        Feeding oversold = new Feeding(1, "main", "Main warehouse", -3, true);
        assertThat(tell(-3, 9, List.of(), List.of(oversold), List.of())).isEqualTo("−3 = Main warehouse −3.");
    }

    @Test
    void aLevelThatIsNotStockedOffersNothing() {
        assertThat(tell(5, 0, List.of(), List.of(WAREHOUSE, new Feeding(2, "main", null, null, false)), List.of()))
                .isEqualTo("5 = Main warehouse 5 + a deleted location 0 (not stocked).");
    }

    @Test
    void aLevelThatWasNeverReadDecidesNothing() {
        assertThat(tell(9, 0, List.of(), List.of(WAREHOUSE, new Feeding(2, "main", "Cellar", null, null)), List.of()))
                .isEqualTo("Not decided yet: Cellar was never read.");
    }

    @Test
    void aDecisionThatIsNotMadeYetIsSaid() {
        assertThat(tell(9, 0, List.of(), List.of(WAREHOUSE), List.of()))
                .isEqualTo("5 = Main warehouse 5; 9 was decided last, the rest follows.");
    }

    @Test
    void aPoolIsSharedByAllStores() {
        assertThat(tell(7, 0, List.of(pool(7, null)), List.of(), List.of()))
                .isEqualTo("7 that all stores of the sync main share.");
        assertThat(tell(6, 1, List.of(pool(7, null)), List.of(), List.of()))
                .isEqualTo("6 = 7 that all stores of the sync main share − 1 safety stock.");
        assertThat(tell(7, 0, List.of(pool(null, LedgerCode.NOT_LINKED)), List.of(), List.of()))
                .isEqualTo(
                        "The stores of the sync main share this stock, but it has stopped: it is no longer linked to another store's level.");
    }

    @Test
    void aLevelThatNothingFeedsIsTakenAsItIs() {
        assertThat(tell(null, 0, List.of(), List.of(), List.of())).startsWith("Nothing is written here");
        assertThat(tell(4, 0, List.of(), List.of(), List.of())).startsWith("Target 4, as last decided");
    }

    private static Pool pool(@Nullable Integer quantity, @Nullable LedgerCode ended) {
        return new Pool("main", 1, "A-1", "Shirt", "Main warehouse", quantity, null, ended, 2, 0);
    }

    private static String tell(
            @Nullable Integer target, int safetyStock, List<Pool> pools, List<Feeding> feeding, List<Subtracted> sold) {
        TargetSum words = new TargetSum(sync -> Optional.of(new TargetSum.Terms("main", safetyStock)));
        return words.tell(new Why(level(target), pools, feeding, sold)).text();
    }

    private static LevelRow level(@Nullable Integer target) {
        return level(target, true);
    }

    private static LevelRow level(@Nullable Integer target, boolean linked) {
        return new LevelRow(
                3,
                "outlet",
                30,
                "A-1",
                "Shirt",
                "M",
                "Shop floor",
                7,
                null,
                target,
                true,
                false,
                false,
                null,
                null,
                null,
                null,
                linked);
    }
}

package io.stockroute.stock.level;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.stock.LevelKey;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ReadRuleTest {

    @Test
    void theLocalChangeIsWhatWasReadMinusWhatWasBelieved() {
        assertThat(ReadRule.localChange(level(Optional.of(true), 7, OptionalInt.empty()), OptionalInt.of(4)))
                .hasValue(-3);
    }

    @Test
    void ourOwnWriteComesBackAsAChangeOfZero() {
        assertThat(ReadRule.localChange(level(Optional.of(true), 7, OptionalInt.empty()), OptionalInt.of(7)))
                .hasValue(0);
    }

    @Test
    void aLevelThatWasNeverReadHasNothingToCompareWith() {
        assertThat(ReadRule.localChange(level(Optional.empty(), null, OptionalInt.empty()), OptionalInt.of(4)))
                .isEmpty();
    }

    @Test
    void aLevelThatIsNoLongerStockedOffersNothing() {
        assertThat(ReadRule.localChange(level(Optional.of(true), 7, OptionalInt.empty()), OptionalInt.empty()))
                .hasValue(-7);
    }

    @Test
    void aWriteThatWasGivenUpAndCameThroughAfterAllIsNoLocalChange() {
        assertThat(ReadRule.localChange(level(Optional.of(true), 7, OptionalInt.of(12)), OptionalInt.of(12)))
                .hasValue(0);
    }

    private static Level level(Optional<Boolean> stocked, Integer believed, OptionalInt unconfirmed) {
        return new Level(
                1,
                new LevelKey("outlet", 10, 20),
                believed == null ? OptionalInt.empty() : OptionalInt.of(believed),
                Optional.empty(),
                stocked,
                OptionalInt.empty(),
                OptionalInt.empty(),
                unconfirmed,
                false,
                0,
                Optional.empty(),
                0);
    }
}

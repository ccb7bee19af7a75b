package io.stockroute.stock.level;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.stock.LevelKey;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HintRuleTest {

    @Test
    void aHintThatSaysWhatWeBelieveIsAnEcho() {
        assertThat(HintRule.isEcho(believing(7), OptionalInt.of(7))).isTrue();
    }

    @Test
    void aHintThatSaysAnythingElseIsWorthARead() {
        assertThat(HintRule.isEcho(believing(7), OptionalInt.of(6))).isFalse();
    }

    @Test
    void aHintWithoutAQuantityIsWorthARead() {
        assertThat(HintRule.isEcho(believing(7), OptionalInt.empty())).isFalse();
    }

    @Test
    void whileAWriteIsUnderWayOnlyItsOwnValueIsAnEcho() {
        Level level = level(OptionalInt.of(7), OptionalInt.of(9));
        assertThat(HintRule.isEcho(level, OptionalInt.of(9))).isTrue();
        assertThat(HintRule.isEcho(level, OptionalInt.of(7)))
                .as("the old believed value means nothing then")
                .isFalse();
    }

    @Test
    void aHintAboutALevelThatWasNeverReadIsWorthARead() {
        assertThat(HintRule.isEcho(level(OptionalInt.empty(), OptionalInt.empty()), OptionalInt.of(0)))
                .isFalse();
    }

    private static Level believing(int quantity) {
        return level(OptionalInt.of(quantity), OptionalInt.empty());
    }

    private static Level level(OptionalInt believed, OptionalInt writing) {
        return new Level(
                1,
                new LevelKey("outlet", 10, 20),
                believed,
                Optional.empty(),
                believed.isPresent() ? Optional.of(true) : Optional.empty(),
                OptionalInt.empty(),
                writing,
                OptionalInt.empty(),
                false,
                0,
                Optional.empty(),
                0);
    }
}

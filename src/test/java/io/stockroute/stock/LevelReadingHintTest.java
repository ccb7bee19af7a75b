package io.stockroute.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Cause;
import io.stockroute.stock.LevelReading.State;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LevelReadingHintTest {

    private static LevelHint hint(State state) {
        return new LevelReading(7, 1, state, OptionalInt.of(10), Optional.empty()).hint("outlet", Cause.POLL);
    }

    @Test
    void aStockedLevelNamesItsQuantity() {
        assertThat(hint(State.STOCKED))
                .isEqualTo(new LevelHint(new LevelKey("outlet", 7, 1), OptionalInt.of(10), Cause.POLL));
    }

    @ParameterizedTest
    @EnumSource(names = "STOCKED", mode = EnumSource.Mode.EXCLUDE)
    void aLevelThatIsNotStockedNamesNoneThoughShopifyKeepsIt(State state) {
        assertThat(hint(state).available()).isEmpty();
    }
}

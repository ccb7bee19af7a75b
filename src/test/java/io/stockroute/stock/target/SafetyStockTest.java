package io.stockroute.stock.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Cause;
import io.stockroute.settings.Strategy;
import io.stockroute.stock.DestinationStock;
import io.stockroute.stock.LinkedLevel;
import io.stockroute.stock.SourceStock;
import io.stockroute.stock.Target;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetyStockTest {

    private static final long LEVEL = 1;
    private static final long SOURCE = 2;

    @ParameterizedTest
    @CsvSource({"7, 2, 5", "2, 2, 0", "1, 2, 0", "0, 2, 0", "-3, 2, -3", "7, 0, 7", "-2147483648, 5, -2147483648"})
    void aLevelOffersLessButNeverLessThanNothingForThatAlone(int target, int units, int offered) {
        assertThat(held(LEVEL, target, units).quantity()).isEqualTo(offered);
    }

    @Test
    void itSaysHowManyUnitsAreReallyNotOffered() {
        assertThat(held(LEVEL, 7, 2).safetyStock()).isEqualTo(2);
        assertThat(held(LEVEL, 1, 2).safetyStock()).isEqualTo(1);
        assertThat(held(LEVEL, -1, 2).safetyStock()).isZero();
    }

    @Test
    void sourcesOwnLevelHoldsNothingBack() {
        assertThat(held(SOURCE, 7, 2)).isEqualTo(new Target(SOURCE, 7));
    }

    @Test
    void whatWasSoldIsStillSaid() {
        assertThat(SafetyStock.holdBack(stock(LEVEL, 2), List.of(new Target(LEVEL, 5, 3))))
                .containsExactly(new Target(LEVEL, 3, 3, 2));
    }

    private Target held(long level, int target, int units) {
        return SafetyStock.holdBack(stock(level, units), List.of(new Target(level, target)))
                .get(0);
    }

    private static DestinationStock stock(long level, int units) {
        var source = new SourceStock(SOURCE, OptionalInt.of(7));
        var linked = new LinkedLevel(level, OptionalInt.empty(), List.of(source), 0);
        return new DestinationStock("main", "outlet", Strategy.TWO_WAY, units, Cause.POLL, List.of(linked));
    }
}

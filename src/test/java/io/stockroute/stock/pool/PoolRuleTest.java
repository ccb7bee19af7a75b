package io.stockroute.stock.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PoolRuleTest {

    private static final OptionalInt NONE = OptionalInt.empty();

    @Test
    void aPoolBeginsWithWhatSourceHolds() {
        assertThat(PoolRule.step(source(units(10), NONE), NONE)).isEqualTo(new PoolStep.Start(10));
        assertThat(PoolRule.step(source(units(-2), NONE), NONE)).isEqualTo(new PoolStep.Start(-2));
    }

    @Test
    void whatSourceHoldsWhenAPoolBeginsHasItsLastChangeInIt() {
        assertThat(PoolRule.step(source(units(10), NONE), units(-3))).isEqualTo(new PoolStep.Start(10));
    }

    @Test
    void aDestinationBeginsNoPool() {
        assertThat(PoolRule.step(destination(units(10), NONE), NONE)).isEqualTo(new PoolStep.Nothing());
        assertThat(PoolRule.step(destination(units(10), NONE), units(-3))).isEqualTo(new PoolStep.Nothing());
    }

    @Test
    void aChangeInAnyStoreIsAdded() {
        assertThat(PoolRule.step(source(units(7), units(10)), units(-3))).isEqualTo(new PoolStep.Add(-3));
        assertThat(PoolRule.step(destination(units(12), units(10)), units(2))).isEqualTo(new PoolStep.Add(2));
    }

    @Test
    void anEchoAddsNothing() {
        assertThat(PoolRule.step(destination(units(10), units(12)), units(0))).isEqualTo(new PoolStep.Nothing());
    }

    @Test
    void aLevelThatJoinsAddsNothingOfWhatItHolds() {
        assertThat(PoolRule.step(destination(units(5), units(10)), NONE)).isEqualTo(new PoolStep.Nothing());
        assertThat(PoolRule.step(source(units(5), units(10)), NONE)).isEqualTo(new PoolStep.Nothing());
    }

    @Test
    void aDestinationThatIsNotStockedLeaves() {
        assertThat(PoolRule.step(destination(NONE, units(10)), NONE)).isEqualTo(new PoolStep.Leave());
        assertThat(PoolRule.step(destination(NONE, NONE), NONE)).isEqualTo(new PoolStep.Leave());
    }

    @Test
    void thePoolStopsWhenSourceIsNotStocked() {
        assertThat(PoolRule.step(source(NONE, units(10)), NONE)).isEqualTo(new PoolStep.Stop());
        assertThat(PoolRule.step(source(NONE, NONE), units(-10))).isEqualTo(new PoolStep.Stop());
    }

    private static OptionalInt units(int units) {
        return OptionalInt.of(units);
    }

    private static PoolShare source(OptionalInt believed, OptionalInt pool) {
        return new PoolShare("main", 1, 1, Optional.of(believed.isPresent()), believed, pool);
    }

    private static PoolShare destination(OptionalInt believed, OptionalInt pool) {
        return new PoolShare("main", 1, 2, Optional.of(believed.isPresent()), believed, pool);
    }
}

package io.stockroute.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.stock.lane.DriftingLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchRuleTest {

    @Test
    void levelsWithoutAFailureGoTogether() {
        assertThat(BatchRule.choose(levels(250, 0))).hasSize(250);
    }

    @Test
    void eachFailureHalvesTheBatchUntilALevelStandsAlone() {
        assertThat(IntStream.rangeClosed(0, 9).map(BatchRule::size))
                .containsExactly(250, 125, 62, 31, 15, 7, 3, 1, 1, 1);
        assertThat(BatchRule.size(1000)).isEqualTo(1);
    }

    @Test
    void aBatchThatFailedIsAtMostHalfAsLargeNextTime() {
        for (int size = 2; size <= 250; size++) {
            int next = BatchRule.size(BatchRule.afterFailure(0, size));
            assertThat(next).as("after %s", size).isBetween(Math.max(1, size / 4), size / 2);
        }
        assertThat(BatchRule.afterFailure(3, 250)).isGreaterThan(3);
    }

    @Test
    void aLevelFailsAloneOnlyIfItStandsAlone() {
        int attempts = 0;
        for (int size = 250; size > 1; size = BatchRule.size(attempts)) {
            attempts = BatchRule.afterFailure(attempts, size);
            assertThat(BatchRule.alone(attempts)).isZero();
        }
        for (int failures = 1; failures < 5; failures++) {
            attempts = BatchRule.afterFailure(attempts, 1);
            assertThat(BatchRule.alone(attempts)).isEqualTo(failures);
        }
        assertThat(BatchRule.alone(BatchRule.afterFailure(0, 1)))
                .as("a single level")
                .isEqualTo(1);
    }

    @Test
    void levelsWithFailuresDoNotMixWithThoseWithout() {
        var drifting = new ArrayList<>(levels(3, 0));
        drifting.addAll(levels(5, 1));
        assertThat(BatchRule.choose(drifting)).hasSize(3).allMatch(drift -> drift.attempts() == 0);
    }

    @Test
    void aLevelToBeStockedGoesAlone() {
        var drifting = new ArrayList<DriftingLevel>();
        drifting.add(new DriftingLevel(1, 1, 1, false, OptionalInt.empty(), 4, 0, true));
        drifting.addAll(levels(5, 0));
        assertThat(BatchRule.choose(drifting)).singleElement().matches(drift -> !drift.stocked());
    }

    @Test
    void nothingDriftsNothingGoes() {
        assertThat(BatchRule.choose(List.of())).isEmpty();
    }

    private static List<DriftingLevel> levels(int count, int attempts) {
        return IntStream.range(0, count)
                .mapToObj(i -> new DriftingLevel(i, i, 1, true, OptionalInt.of(1), 2, attempts, true))
                .toList();
    }
}

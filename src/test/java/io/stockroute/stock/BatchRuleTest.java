package io.stockroute.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.stock.lane.DriftingLevel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchRuleTest {

    @Test
    void levelsWithoutAFailureGoTogether() {
        assertThat(BatchRule.choose(levels(250, 0))).hasSize(250);
    }

    @Test
    void eachFailureSplitsTheBatchUntilALevelStandsAlone() {
        assertThat(IntStream.rangeClosed(0, 4).map(BatchRule::size)).containsExactly(250, 16, 1, 1, 1);
        assertThat(BatchRule.size(1000)).isEqualTo(1);
    }

    @Test
    void aBatchThatFailedIsAtMostHalfAsLargeNextTime() {
        for (int size = 2; size <= 250; size++) {
            int next = BatchRule.size(BatchRule.afterFailure(0, size));
            assertThat(next).as("after %s", size).isBetween(1, size / 2);
        }
        assertThat(BatchRule.afterFailure(3, 250)).isGreaterThan(3);
    }

    @Test
    void ofAFullBatchFewCallsFailUntilTheLevelsToBlameStandAlone() {
        Random random = new Random(14);
        for (int run = 0; run < 200; run++) {
            int bad = 1 + random.nextInt(3);
            Set<Long> toBlame =
                    random.longs(0, 250).distinct().limit(bad).boxed().collect(Collectors.toSet());
            var waiting = new ArrayList<>(levels(250, 0));
            int failed = 0;
            int calls = 0;
            Set<Long> alone = new HashSet<>();
            while (!alone.equals(toBlame)) {
                List<DriftingLevel> batch = BatchRule.choose(waiting);
                waiting.removeAll(batch);
                calls++;
                if (batch.stream().noneMatch(level -> toBlame.contains(level.levelId()))) {
                    continue;
                }
                failed++;
                int attempts = BatchRule.afterFailure(batch.get(0).attempts(), batch.size());
                if (batch.size() == 1) {
                    alone.add(batch.get(0).levelId());
                } else {
                    batch.forEach(level -> waiting.add(level(level.levelId(), attempts)));
                }
            }
            assertThat(failed).as("each may take a time-out").isLessThanOrEqualTo(1 + 2 * bad);
            assertThat(calls).isLessThanOrEqualTo(1 + 16 + 16 * bad);
        }
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
        return IntStream.range(0, count).mapToObj(i -> level(i, attempts)).toList();
    }

    private static DriftingLevel level(long id, int attempts) {
        return new DriftingLevel(id, id, 1, true, OptionalInt.of(1), 2, attempts, true);
    }
}

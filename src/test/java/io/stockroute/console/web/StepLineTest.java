package io.stockroute.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StepLineTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void theLevelsOfAStoreAreAddedUpAtEachStep() {
        StepLine line = StepLine.of("main", List.of(level(0, 5, 20, 3), level(10, 7)));

        assertThat(line.points().values()).containsExactly(5L, 12L, 10L);
        assertThat(line.lowest()).isEqualTo(5);
        assertThat(line.highest()).isEqualTo(12);
    }

    @Test
    void aLineBeginsWithWhatWasHeldThen() {
        StepLine line = StepLine.of("main", List.of(level(0, 5, 20, 3))).since(NOON.plusSeconds(10));

        assertThat(line.points()).containsEntry(NOON.plusSeconds(10), 5L).hasSize(2);
        assertThat(line.path(NOON.plusSeconds(10), NOON.plusSeconds(30), 0, 5)).isEqualTo("M0.0 0.0H500.0V40.0H1000");
    }

    @Test
    void whatIsNotKnownIsAGap() {
        StepLine line = new StepLine(
                "main",
                new TreeMap<>(
                        java.util.Map.of(NOON, 4L, NOON.plusSeconds(10), StepLine.UNKNOWN, NOON.plusSeconds(20), 2L)));

        assertThat(line.path(NOON, NOON.plusSeconds(40), 0, 4)).isEqualTo("M0.0 0.0H250.0M500.0 50.0H1000");
        assertThat(line.lowest()).isEqualTo(2);
        assertThat(line.isUnknown()).isFalse();
        assertThat(new StepLine("main", new TreeMap<>(java.util.Map.of(NOON, StepLine.UNKNOWN))).isUnknown())
                .isTrue();
    }

    private static NavigableMap<Instant, Integer> level(int... secondsAndQuantities) {
        NavigableMap<Instant, Integer> level = new TreeMap<>();
        for (int at = 0; at < secondsAndQuantities.length; at += 2) {
            level.put(NOON.plusSeconds(secondsAndQuantities[at]), secondsAndQuantities[at + 1]);
        }
        return level;
    }
}

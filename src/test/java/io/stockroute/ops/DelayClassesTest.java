package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DelayClassesTest {

    @Test
    void aMedianAndALateOneAreNearTheTruth() {
        Random random = new Random(7);
        long[] times = random.doubles(10_000)
                .mapToLong(share -> Math.round(Math.exp(5 + 5 * share)))
                .sorted()
                .toArray();
        long[] counts = new long[DelayClasses.COUNT];
        Arrays.stream(times).forEach(time -> counts[DelayClasses.of(Duration.ofMillis(time))]++);

        for (double share : new double[] {.5, .95}) {
            long exact = times[(int) (share * times.length)];
            assertThat(DelayClasses.quantile(counts, share).orElseThrow())
                    .as("share %s", share)
                    .isCloseTo(exact, within(exact / 10));
        }
    }

    @Test
    void ofNoneNothingIsKnown() {
        assertThat(DelayClasses.quantile(new long[DelayClasses.COUNT], .5)).isEmpty();
    }

    @Test
    void whatTakesForEverIsInTheLastClass() {
        assertThat(DelayClasses.of(Duration.ZERO)).isZero();
        assertThat(DelayClasses.of(Duration.ofDays(2))).isEqualTo(DelayClasses.COUNT - 1);
    }

    @Test
    void quartersAndDaysBeginOnTheClock() {
        Instant at = Instant.parse("2026-11-30T21:44:59Z");

        assertThat(TrendSpan.QUARTER_HOUR.begin(at)).isEqualTo("2026-11-30T21:30:00Z");
        assertThat(TrendSpan.DAY.begin(at)).isEqualTo("2026-11-30T00:00:00Z");
    }
}

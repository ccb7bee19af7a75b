package io.stockroute.console.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.ops.SyncTrends.Point;
import io.stockroute.ops.TrendMeasure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TrendFiguresTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private final NavigableMap<Instant, Point> points = new TreeMap<>();

    @Test
    void thePictureBeginsWhereSomethingIsKnownAndHasGapsWhereNothingIs() {
        point(Duration.ofHours(4), TrendMeasure.SEEN, 30);
        point(Duration.ofHours(2), TrendMeasure.SEEN, 15);

        TrendFigure changes = figures(false).get(1);

        assertThat(changes.from()).isEqualTo(NOW.minus(Duration.ofHours(4)));
        assertThat(changes.highest()).as("30 in a quarter of an hour").isEqualTo("2.0");
        assertThat(changes.lines().get(0).path())
                .as("two pieces, each a quarter of an hour long")
                .isEqualTo("M0.0 0.0H62.5M500.0 50.0H562.5");
        assertThat(changes.words()).contains("read: 45 in all, 2.0 a minute at most");
    }

    @Test
    void anHourIsTheShortestPicture() {
        point(Duration.ofMinutes(15), TrendMeasure.OUT_OF_SYNC, 7);

        assertThat(figures(false).get(2).from()).isEqualTo(NOW.minus(Duration.ofHours(1)));
        assertThat(figures(false).get(2).words()).contains("7 lately, 7 at most");
    }

    @Test
    void ordersAreDrawnWhereTheyAreImported() {
        point(Duration.ofHours(3), TrendMeasure.IMPORTED, 4);

        assertThat(figures(false)).hasSize(3);
        assertThat(figures(true).get(3).words()).contains("Orders an hour", "imported: 4 in all", "on hold: 0 in all");
    }

    @Test
    void withNothingKnownNothingIsDrawn() {
        assertThat(figures(true)).allMatch(TrendFigure::isEmpty);
    }

    @Test
    void longerStepsAddUpWhatIsCountedAndKeepTheMostOfWhatIsSampled() {
        point(Duration.ofMinutes(45), TrendMeasure.SEEN, 1);
        point(Duration.ofMinutes(30), TrendMeasure.SEEN, 2);
        point(Duration.ofMinutes(45), TrendMeasure.OUT_OF_SYNC, 9);
        point(Duration.ofMinutes(30), TrendMeasure.OUT_OF_SYNC, 4);

        Point hour =
                TrendFigures.steps(points, Duration.ofHours(1)).firstEntry().getValue();

        assertThat(hour.amount(TrendMeasure.SEEN)).isEqualTo(3);
        assertThat(hour.amount(TrendMeasure.OUT_OF_SYNC)).isEqualTo(9);
    }

    private void point(Duration ago, TrendMeasure measure, long amount) {
        points.computeIfAbsent(NOW.minus(ago), at -> Point.none()).amounts().put(measure, amount);
    }

    private List<TrendFigure> figures(boolean orders) {
        return new TrendFigures(TrendPeriod.DAY, points, NOW).all(orders);
    }
}

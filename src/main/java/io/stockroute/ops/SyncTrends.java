package io.stockroute.ops;

import io.stockroute.ColumnTimes;
import io.stockroute.Utc;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of each sync over time, from the few numbers that are kept of each quarter of an hour and of each day. */
@Repository
public class SyncTrends {

    /** What a measure of the time of changes begins with; the number of its class follows. */
    public static final String TOOK = "TOOK_";

    /**
     * What is known of some time.
     *
     * @param took how many changes took as long as each of the {@link DelayClasses}
     */
    public record Point(Map<TrendMeasure, Long> amounts, Map<Integer, Long> took) {

        /** Of a time in which nothing happened. */
        public static Point none() {
            return new Point(new EnumMap<>(TrendMeasure.class), new TreeMap<>());
        }

        public long amount(TrendMeasure measure) {
            return amounts.getOrDefault(measure, 0L);
        }

        /** The time in milliseconds that a share of the changes did not take longer than; empty if none is known. */
        public OptionalLong delay(double share) {
            long[] counts = new long[DelayClasses.COUNT];
            took.forEach((one, count) -> counts[one] = count);
            return DelayClasses.quantile(counts, share);
        }

        /** Both together: what is counted is added up, of what is sampled the most counts. */
        public Point and(Point other) {
            Point sum = none();
            for (TrendMeasure measure : TrendMeasure.values()) {
                long one = amount(measure);
                long two = other.amount(measure);
                sum.amounts.put(measure, measure == TrendMeasure.OUT_OF_SYNC ? Math.max(one, two) : one + two);
            }
            took.forEach((one, count) -> sum.took.merge(one, count, Long::sum));
            other.took.forEach((one, count) -> sum.took.merge(one, count, Long::sum));
            return sum;
        }

        private void put(String measure, long amount) {
            if (measure.startsWith(TOOK)) {
                took.put(Integer.valueOf(measure.substring(TOOK.length())), amount);
            } else {
                amounts.put(TrendMeasure.valueOf(measure), amount);
            }
        }
    }

    private record Row(Instant at, String measure, long amount) {}

    private final JdbcClient jdbc;

    public SyncTrends(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The points since a moment, by when they begin; a time of which nothing is known has none. */
    public NavigableMap<Instant, Point> of(String sync, TrendSpan span, Instant since) {
        List<Row> rows = jdbc.sql("""
                        select at, measure, amount from sync_trend
                        where sync = :sync and span = :span and at >= :since""")
                .param("sync", sync)
                .param("span", span.minutes())
                .param("since", Utc.at(since))
                .query((row, n) ->
                        new Row(ColumnTimes.required(row, "at"), row.getString("measure"), row.getLong("amount")))
                .list();
        NavigableMap<Instant, Point> points = new TreeMap<>();
        rows.forEach(row -> points.computeIfAbsent(row.at(), at -> Point.none()).put(row.measure(), row.amount()));
        return points;
    }
}

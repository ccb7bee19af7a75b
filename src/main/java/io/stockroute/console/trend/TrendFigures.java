package io.stockroute.console.trend;

import io.stockroute.console.trend.TrendFigure.Drawable;
import io.stockroute.console.web.Formats;
import io.stockroute.console.web.StepLine;
import io.stockroute.ops.SyncTrends.Point;
import io.stockroute.ops.TrendMeasure;
import io.stockroute.ops.TrendSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.LongFunction;

/** Draws the pictures of one sync from its points. */
final class TrendFigures {

    private static final int TENTHS = 10;

    private final TrendPeriod period;
    private final NavigableMap<Instant, Point> points;
    private final Instant now;
    private final Formats formats = new Formats();

    TrendFigures(TrendPeriod period, NavigableMap<Instant, Point> points, Instant now) {
        this.period = period;
        this.points = points;
        this.now = now;
    }

    List<TrendFigure> all(boolean orders) {
        return orders ? List.of(delays(), changes(), outOfSync(), orders()) : List.of(delays(), changes(), outOfSync());
    }

    private TrendFigure delays() {
        return figure(
                "Time from a change to the written quantity",
                "Measured from the time that Shopify names in its webhook to each other level written for it.",
                List.of(delay("median", .5), delay("95 % within", .95)),
                millis -> formats.duration(Duration.ofMillis(millis)));
    }

    private Drawable delay(String name, double share) {
        OptionalLong all = whole().delay(share);
        return new Drawable(
                line(name, period.step(), (at, point) -> point.delay(share).orElse(StepLine.UNKNOWN)),
                all.isEmpty() ? "no change measured" : "about " + formats.duration(Duration.ofMillis(all.getAsLong())));
    }

    private TrendFigure changes() {
        return figure(
                "Changes a minute",
                "Changes of quantity that were read in any store, and quantities that were written.",
                List.of(rate("read", TrendMeasure.SEEN), rate("written", TrendMeasure.WRITTEN)),
                TrendFigures::tenths);
    }

    private Drawable rate(String name, TrendMeasure measure) {
        StepLine line = line(name, period.step(), (at, point) -> {
            long seconds = Math.max(
                    60,
                    Math.min(
                            period.step().toSeconds(), Duration.between(at, now).toSeconds()));
            return Math.round(TENTHS * 60.0 * point.amount(measure) / seconds);
        });
        return new Drawable(
                line,
                formats.number(whole().amount(measure)) + " in all, " + tenths(line.highest()) + " a minute at most");
    }

    private TrendFigure outOfSync() {
        StepLine line = line("out of sync", period.step(), (at, point) -> point.amount(TrendMeasure.OUT_OF_SYNC));
        String last = points.isEmpty()
                ? "not known yet"
                : formats.number(line.last()) + " lately, " + formats.number(line.highest()) + " at most";
        return figure(
                "Levels out of sync",
                "Levels that did not hold their target, looked at once a minute; the most of each step.",
                List.of(new Drawable(line, last)),
                formats::number);
    }

    private TrendFigure orders() {
        boolean hours = period.ordersStep().compareTo(Duration.ofDays(1)) < 0;
        return figure(
                hours ? "Orders an hour" : "Orders a day",
                "Orders of the Destinations that were imported to Source or put on hold. Days are in UTC.",
                List.of(orders("imported", TrendMeasure.IMPORTED), orders("on hold", TrendMeasure.ON_HOLD)),
                formats::number);
    }

    private Drawable orders(String name, TrendMeasure measure) {
        return new Drawable(
                line(name, period.ordersStep(), (at, point) -> point.amount(measure)),
                formats.number(whole().amount(measure)) + " in all");
    }

    private TrendFigure figure(String title, String about, List<Drawable> lines, LongFunction<String> words) {
        return TrendFigure.of(title, about, lines, from(), now, words);
    }

    /** Where the pictures begin: as far back as something is known, but an hour at least. */
    private Instant from() {
        Instant since = period.since(now);
        Instant hour = now.minus(Duration.ofHours(1));
        Instant known = points.isEmpty() || points.firstKey().isAfter(hour) ? hour : points.firstKey();
        return known.isAfter(since) ? known : since;
    }

    private Point whole() {
        return points.values().stream().reduce(Point::and).orElseGet(Point::none);
    }

    private interface Amount {
        long of(Instant at, Point point);
    }

    /** In its steps; where nothing is known, a gap begins. */
    private StepLine line(String name, Duration step, Amount amount) {
        NavigableMap<Instant, Long> line = new TreeMap<>();
        line.put(from(), StepLine.UNKNOWN);
        NavigableMap<Instant, Point> steps = steps(points, step);
        steps.forEach((at, point) -> {
            line.put(at, amount.of(at, point));
            Instant end = at.plus(step);
            if (!steps.containsKey(end) && end.isBefore(now)) {
                line.put(end, StepLine.UNKNOWN);
            }
        });
        return new StepLine(name, line);
    }

    /** The points put together to longer steps. */
    static NavigableMap<Instant, Point> steps(NavigableMap<Instant, Point> points, Duration step) {
        NavigableMap<Instant, Point> steps = new TreeMap<>();
        points.forEach((at, point) -> steps.merge(TrendSpan.begin(at, step), point, Point::and));
        return steps;
    }

    private static String tenths(long amount) {
        return String.format(Locale.ENGLISH, "%,.1f", amount / (double) TENTHS);
    }
}

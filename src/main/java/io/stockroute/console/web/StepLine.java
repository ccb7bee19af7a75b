package io.stockroute.console.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * An amount over time, such as the quantity of a store, as a line of steps in a picture of 1000 by 100.
 *
 * @param name of what it is the amount
 * @param points from when on it was how much, {@link #UNKNOWN} where that is not known; at least one
 */
public record StepLine(String name, NavigableMap<Instant, Long> points) {

    /** Where the line has a gap. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 100;

    /** The sum of several levels, each with what it held from when on; before its first time a level counts for nothing. */
    public static StepLine of(String name, List<NavigableMap<Instant, Integer>> levels) {
        NavigableMap<Instant, Long> sum = new TreeMap<>();
        for (NavigableMap<Instant, Integer> level : levels) {
            level.keySet().forEach(at -> sum.put(at, 0L));
        }
        sum.replaceAll((at, none) -> levels.stream()
                .map(level -> level.floorEntry(at))
                .filter(Objects::nonNull)
                .mapToLong(Map.Entry::getValue)
                .sum());
        return new StepLine(name, sum);
    }

    /** From a moment on only, beginning with what it held then. */
    public StepLine since(Instant from) {
        NavigableMap<Instant, Long> later = new TreeMap<>(points.tailMap(from, true));
        Map.Entry<Instant, Long> before = points.floorEntry(from);
        if (before != null) {
            later.put(from, before.getValue());
        }
        return new StepLine(name, later);
    }

    public long first() {
        return points.firstEntry().getValue();
    }

    public long last() {
        return points.lastEntry().getValue();
    }

    public long lowest() {
        return known().min().orElse(0);
    }

    public long highest() {
        return known().max().orElse(0);
    }

    /** Whether it is a gap and nothing else. */
    public boolean isUnknown() {
        return known().findAny().isEmpty();
    }

    private LongStream known() {
        return points.values().stream().mapToLong(Long::longValue).filter(amount -> amount != UNKNOWN);
    }

    /** As the path of an SVG. */
    public String path(Instant from, Instant to, long lowest, long highest) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (Map.Entry<Instant, Long> point : points.entrySet()) {
            String x = x(point.getKey(), from, to);
            if (point.getValue() == UNKNOWN) {
                path.append(drawing ? "H" + x : "");
                drawing = false;
            } else {
                String y = y(point.getValue(), lowest, highest);
                path.append(drawing ? "H" + x + "V" + y : "M" + x + " " + y);
                drawing = true;
            }
        }
        return drawing ? path.append('H').append(WIDTH).toString() : path.toString();
    }

    private static String x(Instant at, Instant from, Instant to) {
        long all = Math.max(1, Duration.between(from, to).toMillis());
        double part = (double) Duration.between(from, at).toMillis() / all;
        return number(WIDTH * Math.min(1, Math.max(0, part)));
    }

    private static String y(long quantity, long lowest, long highest) {
        double part = (double) (quantity - lowest) / Math.max(1, highest - lowest);
        return number(HEIGHT * (1 - part));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}

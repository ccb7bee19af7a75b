package io.stockroute.console.product;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The quantity of one store over time, as a line of steps in a picture of 1000 by 100.
 *
 * @param points from when on the store held how much; at least one
 */
record StepLine(String store, NavigableMap<Instant, Long> points) {

    static final int WIDTH = 1000;
    static final int HEIGHT = 100;

    /** The sum of several levels, each with what it held from when on; before its first time a level counts for nothing. */
    static StepLine of(String store, List<NavigableMap<Instant, Integer>> levels) {
        NavigableMap<Instant, Long> sum = new TreeMap<>();
        for (NavigableMap<Instant, Integer> level : levels) {
            level.keySet().forEach(at -> sum.put(at, 0L));
        }
        sum.replaceAll((at, none) -> levels.stream()
                .map(level -> level.floorEntry(at))
                .filter(Objects::nonNull)
                .mapToLong(Map.Entry::getValue)
                .sum());
        return new StepLine(store, sum);
    }

    /** From a moment on only, beginning with what it held then. */
    StepLine since(Instant from) {
        NavigableMap<Instant, Long> later = new TreeMap<>(points.tailMap(from, true));
        Map.Entry<Instant, Long> before = points.floorEntry(from);
        if (before != null) {
            later.put(from, before.getValue());
        }
        return new StepLine(store, later);
    }

    public long first() {
        return points.firstEntry().getValue();
    }

    public long last() {
        return points.lastEntry().getValue();
    }

    public long lowest() {
        return points.values().stream().mapToLong(Long::longValue).min().orElse(0);
    }

    public long highest() {
        return points.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** As the path of an SVG. */
    String path(Instant from, Instant to, long lowest, long highest) {
        StringBuilder path = new StringBuilder();
        points.forEach((at, quantity) -> {
            String x = x(at, from, to);
            String y = y(quantity, lowest, highest);
            path.append(path.isEmpty() ? "M" + x + " " + y : "H" + x + "V" + y);
        });
        return path.append('H').append(WIDTH).toString();
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

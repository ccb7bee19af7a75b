package io.stockroute.console.trend;

import io.stockroute.console.web.StepLine;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * A picture of some lines over time, with the same in words.
 *
 * @param about what the numbers are
 * @param highest what the upper edge stands for; the lower one is zero
 */
public record TrendFigure(String title, String about, List<Line> lines, Instant from, Instant to, String highest) {

    /**
     * @param path of an SVG
     * @param sum what the line says, in numbers
     */
    public record Line(String name, String path, String sum) {}

    /** @param sum what the line says, in numbers */
    record Drawable(StepLine line, String sum) {}

    static TrendFigure of(
            String title, String about, List<Drawable> lines, Instant from, Instant to, LongFunction<String> words) {
        long highest = Math.max(
                1, lines.stream().mapToLong(one -> one.line().highest()).max().orElse(0));
        return new TrendFigure(
                title,
                about,
                lines.stream()
                        .map(one -> new Line(one.line().name(), one.line().path(from, to, 0, highest), one.sum()))
                        .toList(),
                from,
                to,
                words.apply(highest));
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return lines.stream().allMatch(line -> line.path().isEmpty());
    }

    /** What the picture shows, for those who do not see it. */
    public String words() {
        return title + ". "
                + lines.stream().map(line -> line.name() + ": " + line.sum()).collect(Collectors.joining("; ")) + ".";
    }
}

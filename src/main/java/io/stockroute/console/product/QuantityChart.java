package io.stockroute.console.product;

import io.stockroute.console.product.ProductSheet.Sheet;
import io.stockroute.console.web.StepLine;
import io.stockroute.stock.LedgerEntry.Kind;
import io.stockroute.stock.LedgerList;
import io.stockroute.stock.LedgerList.Line;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** A picture of what each store held of a product lately: from the newest lines of its levels, so that it costs little. */
@Component
class QuantityChart {

    private static final int LINES = 300;
    private static final Duration LONGEST = Duration.ofDays(7);

    /** So many lines can be told apart in one picture. */
    private static final int MOST = 6;

    /** A line with its path. */
    record Drawn(StepLine line, String path) {}

    /** @param more stores that are left out */
    record Chart(List<Drawn> lines, Instant from, Instant to, long lowest, long highest, int more) {

        /** What the picture shows, in words. */
        public String words() {
            List<String> stores = lines.stream()
                    .map(Drawn::line)
                    .map(line -> line.name() + " from " + line.first() + " to " + line.last() + ", between "
                            + line.lowest() + " and " + line.highest())
                    .toList();
            return "Quantity in each store over time: " + String.join("; ", stores) + ".";
        }
    }

    private final LedgerList ledger;
    private final Clock clock;

    QuantityChart(LedgerList ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Empty if nothing changed in the time that it would show. That the viewer may see the levels is the caller's care. */
    Optional<Chart> of(Sheet sheet) {
        Instant now = clock.instant();
        Instant from = now.minus(LONGEST);
        List<StepLine> lines = new ArrayList<>();
        for (var store : sheet.stores()) {
            List<NavigableMap<Instant, Integer>> levels = new ArrayList<>();
            for (var one : store.levels()) {
                NavigableMap<Instant, Integer> steps = new TreeMap<>();
                List<Line> kept = ledger.between(one.level().id(), 0, Long.MAX_VALUE, LINES);
                kept.forEach(line -> add(steps, line));
                if (kept.size() == LINES && kept.get(LINES - 1).at().isAfter(from)) {
                    from = kept.get(LINES - 1).at();
                }
                if (!steps.isEmpty()) {
                    levels.add(steps);
                }
            }
            if (!levels.isEmpty()) {
                lines.add(StepLine.of(store.item().store(), levels));
            }
        }
        return drawn(lines, from, now);
    }

    /** What a level was found to hold, or was set to. */
    private static void add(NavigableMap<Instant, Integer> steps, Line line) {
        Integer to = line.to();
        if (to != null && (line.kind().equals(Kind.READ.name()) || line.kind().equals(Kind.WRITTEN.name()))) {
            steps.putIfAbsent(line.at(), to);
        }
    }

    private static Optional<Chart> drawn(List<StepLine> all, Instant earliest, Instant to) {
        Instant from = all.stream()
                .map(line -> line.points().firstKey())
                .min(Instant::compareTo)
                .filter(first -> first.isAfter(earliest))
                .orElse(earliest);
        List<StepLine> lines = all.stream()
                .limit(MOST)
                .map(line -> line.since(from))
                .filter(line -> !line.points().isEmpty())
                .toList();
        if (lines.stream().noneMatch(line -> line.lowest() != line.highest())) {
            return Optional.empty();
        }
        long lowest =
                Math.min(0, lines.stream().mapToLong(StepLine::lowest).min().orElse(0));
        long highest = lines.stream().mapToLong(StepLine::highest).max().orElse(0);
        return Optional.of(new Chart(
                lines.stream()
                        .map(line -> new Drawn(line, line.path(from, to, lowest, highest)))
                        .toList(),
                from,
                to,
                lowest,
                highest,
                Math.max(0, all.size() - MOST)));
    }
}

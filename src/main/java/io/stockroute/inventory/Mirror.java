package io.stockroute.inventory;

import java.util.List;
import java.util.OptionalInt;

/** The rule of one-way stock: a Destination level holds the sum of the Source levels that feed it, whatever it held before. */
public final class Mirror {

    /** The targets of all levels whose Source levels are known; a level with an unread Source level keeps the target it has. */
    public List<Target> decide(DestinationStock stock) {
        return stock.levels().stream()
                .flatMap(level -> sum(level.sources()).stream().mapToObj(sum -> new Target(level.levelId(), sum)))
                .toList();
    }

    /** The sum of what the Source levels offer; empty as long as one of them was never read. */
    static OptionalInt sum(List<SourceStock> sources) {
        int sum = 0;
        for (SourceStock source : sources) {
            if (source.offered().isEmpty()) {
                return OptionalInt.empty();
            }
            sum = Math.addExact(sum, source.offered().getAsInt());
        }
        return OptionalInt.of(sum);
    }
}

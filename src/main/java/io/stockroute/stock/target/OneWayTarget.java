package io.stockroute.stock.target;

import io.stockroute.stock.DestinationStock;
import io.stockroute.stock.SourceStock;
import io.stockroute.stock.Target;
import java.util.List;
import java.util.OptionalInt;

/**
 * The rule of stock that flows one way, with and without orders: a Destination level holds the sum of the Source levels that feed it,
 * less the units that any Destination sold and that Source does not count yet, whatever it held before. Which Source level an order
 * will take them from is Source's choice, so they are subtracted at every level of the product.
 */
final class OneWayTarget implements TargetStrategy {

    /** The targets of all levels whose Source levels are known; a level with an unread Source level keeps the target it has. */
    @Override
    public List<Target> decide(DestinationStock stock) {
        return stock.levels().stream()
                .flatMap(level -> sum(level.sources()).stream()
                        .mapToObj(sum -> new Target(
                                level.levelId(), Math.subtractExact(sum, level.reserved()), level.reserved())))
                .toList();
    }

    /** Shopify takes no quantity beyond that: stock that is meant to be without end may be more in several locations together. */
    private static final int MOST = 1_000_000_000;

    /** The sum of what the Source levels offer; empty as long as one of them was never read. */
    static OptionalInt sum(List<SourceStock> sources) {
        long sum = 0;
        for (SourceStock source : sources) {
            if (source.offered().isEmpty()) {
                return OptionalInt.empty();
            }
            sum += source.offered().getAsInt();
        }
        return OptionalInt.of((int) Math.max(-MOST, Math.min(MOST, sum)));
    }
}

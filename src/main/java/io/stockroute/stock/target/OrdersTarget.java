package io.stockroute.stock.target;

import io.stockroute.stock.DestinationStock;
import io.stockroute.stock.Target;
import java.util.List;

/**
 * The rule of the order strategies: a Destination level holds the sum of the Source levels that feed it, less the units that were
 * sold in Destinations and that Source does not count yet. Which Source level an order will take them from is Source's choice, so
 * they are held back at every level of the product.
 */
final class OrdersTarget implements TargetStrategy {

    /** The targets of all levels whose Source levels are known; a level with an unread Source level keeps the target it has. */
    @Override
    public List<Target> decide(DestinationStock stock) {
        return stock.levels().stream()
                .flatMap(level -> OneWayTarget.sum(level.sources()).stream()
                        .mapToObj(sum -> new Target(
                                level.levelId(), Math.subtractExact(sum, level.reserved()), level.reserved())))
                .toList();
    }
}

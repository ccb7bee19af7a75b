package io.stockroute.stock.target;

import io.stockroute.stock.DestinationStock;
import io.stockroute.stock.Target;
import java.util.List;

/**
 * The rule of two-way stock: every level holds what the pool holds that it shares with those of the other stores, less the units that
 * were sold of one of those and that its store does not count yet. The level of that store itself falls when the order is imported.
 */
final class TwoWayTarget implements TargetStrategy {

    /** The targets of all levels that take part in a pool that has begun. */
    @Override
    public List<Target> decide(DestinationStock stock) {
        return stock.levels().stream()
                .flatMap(level -> level.pool().stream()
                        .mapToObj(pool -> new Target(
                                level.levelId(), Math.subtractExact(pool, level.reserved()), level.reserved())))
                .toList();
    }
}

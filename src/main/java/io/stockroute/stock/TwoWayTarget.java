package io.stockroute.stock;

import java.util.List;

/** The rule of two-way stock: every level holds what the pool holds that it shares with those of the other stores. */
public final class TwoWayTarget {

    /** The targets of all levels that take part in a pool that has begun. */
    public List<Target> decide(DestinationStock stock) {
        return stock.levels().stream()
                .flatMap(level -> level.pool().stream().mapToObj(pool -> new Target(level.levelId(), pool)))
                .toList();
    }
}

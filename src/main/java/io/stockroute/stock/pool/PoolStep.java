package io.stockroute.stock.pool;

/** What the read of a level does to the pool that it shares. */
public sealed interface PoolStep {

    /** The pool begins with what Source holds. */
    record Start(int quantity) implements PoolStep {}

    /** A change made in a store is added: units sold are below zero. */
    record Add(int units) implements PoolStep {}

    /** Source takes no part any more: the pool is suspended and nothing is wanted of any level. */
    record Stop() implements PoolStep {}

    /** The level takes no part as long as the item is not stocked there; nothing is wanted of it, the others go on. */
    record Leave() implements PoolStep {}

    /** The pool stays as it is. */
    record Nothing() implements PoolStep {}
}

package io.stockroute.order;

import io.stockroute.settings.Strategy;

/** What an order of a Destination becomes in Source. */
public enum OrderKind {
    ORDER,
    DRAFT;

    /** @throws IllegalArgumentException if the strategy brings no orders */
    public static OrderKind of(Strategy strategy) {
        return switch (strategy) {
            case ORDERS -> ORDER;
            case DRAFT_ORDERS -> DRAFT;
            case ONE_WAY, TWO_WAY -> throw new IllegalArgumentException(strategy + " imports no orders");
        };
    }
}

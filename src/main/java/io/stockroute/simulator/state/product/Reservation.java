package io.stockroute.simulator.state.product;

/** Units that a draft order holds back at a level. */
public record Reservation(Level level, int quantity) {}

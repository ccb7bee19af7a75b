package io.stockroute.simulator.state;

/** Units that a draft order holds back at a level. */
public record Reservation(Level level, int quantity) {}

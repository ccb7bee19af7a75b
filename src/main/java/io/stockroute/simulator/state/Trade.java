package io.stockroute.simulator.state;

/** How a shop sells: in which currency, and whether the app may see who bought. */
public record Trade(String currency, boolean redactCustomers) {
    public static final Trade US = new Trade("USD", false);
}

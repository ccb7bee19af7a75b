package io.stockroute.simulator.state;

import org.jspecify.annotations.Nullable;

/** A key with a value: a custom attribute of an order, a property of a line. */
public record Attribute(String key, @Nullable String value) {}

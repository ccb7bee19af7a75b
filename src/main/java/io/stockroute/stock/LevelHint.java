package io.stockroute.stock;

import io.stockroute.Cause;
import java.util.OptionalInt;

/**
 * Somebody says that a level may have changed. Never a fact: it is old, merged, repeated or out of order.
 *
 * @param available the quantity it speaks of; empty if it names none
 */
public record LevelHint(LevelKey level, OptionalInt available, Cause cause) {}

/** Counts what becomes of each sync over time. */
@org.jspecify.annotations.NullMarked
package io.stockroute.ops.trend;

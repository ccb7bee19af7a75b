/** Pictures of what became of each sync over time. */
@org.jspecify.annotations.NullMarked
package io.stockroute.console.trend;

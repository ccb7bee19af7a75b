/** Gauges for Prometheus. */
package io.stockroute.ops.metrics;

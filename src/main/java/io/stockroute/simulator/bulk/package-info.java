/** Bulk operations: their states and their results. */
package io.stockroute.simulator.bulk;

/** Reads all levels of a sync again on a schedule. */
package io.stockroute.run.reconciliation;

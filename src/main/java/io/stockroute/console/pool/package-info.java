/** The API of shared stock in two-way syncs. */
package io.stockroute.console.pool;

/** Reads levels and records what was read. */
package io.stockroute.stock.level;

/**
 * Two-way stock: one pool for each item and pair of locations, to which every change made in any store is added once, when it is read.
 */
package io.stockroute.pool;

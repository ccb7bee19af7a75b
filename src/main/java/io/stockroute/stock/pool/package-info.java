/** Two-way stock: all stores share a pool, to which each change is added once, when it is read. */
package io.stockroute.stock.pool;

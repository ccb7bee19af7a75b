/** The lane of each store: the only worker that reads and writes its levels. */
package io.stockroute.stock.lane;

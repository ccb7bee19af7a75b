/** Works out which Source levels feed which Destination level, and stores the targets. */
package io.stockroute.stock.target;

/** Searches Source for an order whose creation had no answer. */
package io.stockroute.order.lookup;

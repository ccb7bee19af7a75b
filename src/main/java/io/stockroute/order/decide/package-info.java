/** Decides whether and how an order is imported. */
package io.stockroute.order.decide;

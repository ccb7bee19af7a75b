/** What is to be shipped of an order, from where, and what was: of either store. */
@org.jspecify.annotations.NullMarked
package io.stockroute.order.fulfillment;

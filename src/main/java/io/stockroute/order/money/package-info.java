/** Amounts of money, exact to the minor unit. */
package io.stockroute.order.money;

/** Amounts of money in one currency or in the two of an order, and how they are shared out. */
package io.stockroute.simulator.state.money;

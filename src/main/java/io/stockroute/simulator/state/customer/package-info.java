/** Customers, their addresses, and who bought an order. */
package io.stockroute.simulator.state.customer;

/** Who ships what: fulfillment orders, their moves, and what has left the shop. */
package io.stockroute.simulator.state.fulfillment;

/** Draft orders, what they reserve, and the orders that they become. */
package io.stockroute.simulator.state.draft;

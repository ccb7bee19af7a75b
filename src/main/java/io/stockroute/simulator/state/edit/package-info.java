/** Edits of orders, staged line by line and committed at once. */
package io.stockroute.simulator.state.edit;

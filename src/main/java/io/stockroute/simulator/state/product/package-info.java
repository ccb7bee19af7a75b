/** What a shop sells: products, variants, items, and the quantities of each at a location. */
package io.stockroute.simulator.state.product;

/** Fields and mutations of orders. */
package io.stockroute.simulator.graphql.order;

/** Fields and mutations of fulfillments and fulfillment orders. */
package io.stockroute.simulator.graphql.fulfillment;

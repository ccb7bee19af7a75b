/** Fields and mutations of customers and buyers. */
package io.stockroute.simulator.graphql.customer;

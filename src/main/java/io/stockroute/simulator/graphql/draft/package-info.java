/** Fields and mutations of draft orders. */
package io.stockroute.simulator.graphql.draft;

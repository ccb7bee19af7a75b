/** Connections: search, sorting and paging. */
package io.stockroute.simulator.graphql.search;

/** The Admin GraphQL API: schema, checks of a call, its cost, and the shapes of errors. */
package io.stockroute.simulator.graphql;

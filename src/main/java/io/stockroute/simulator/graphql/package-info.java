/** The Admin GraphQL API: schema, fields, mutations, search, paging, cost, and the shapes of errors. */
package io.stockroute.simulator.graphql;

/** Fields and mutations of products, variants and metafields. */
package io.stockroute.simulator.graphql.product;

/** Fields and mutations of inventory items and levels. */
package io.stockroute.simulator.graphql.stock;

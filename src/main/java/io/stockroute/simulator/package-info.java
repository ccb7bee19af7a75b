/**
 * A stateful simulator of Shopify stores that speaks the Admin GraphQL API over HTTP. It knows nothing of the
 * product and the product knows nothing of it; {@code docs/simulator.md} says what it does and does not do.
 */
package io.stockroute.simulator;

/** The parts that a poll is split into where its store fails. */
@org.jspecify.annotations.NullMarked
package io.stockroute.shopify.poll;

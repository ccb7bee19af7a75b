package io.stockroute.shopify;

/**
 * An access scope that the app of a store was not granted.
 *
 * @param scope as Shopify names it
 * @param use what it is needed for, as the end of a sentence
 * @param needed whether something does not work without it; otherwise something is left out
 */
public record MissingScope(String scope, String use, boolean needed) {}

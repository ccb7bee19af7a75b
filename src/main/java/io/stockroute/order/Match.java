package io.stockroute.order;

/** What a variant of a Destination is in Source. */
public record Match(long sourceVariantId, long sourceItemId) {}

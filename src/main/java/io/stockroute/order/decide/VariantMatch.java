package io.stockroute.order.decide;

/** What a variant of a Destination is in Source. */
public record VariantMatch(long sourceVariantId, long sourceItemId) {}

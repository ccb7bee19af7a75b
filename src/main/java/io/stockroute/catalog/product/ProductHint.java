package io.stockroute.catalog.product;

/**
 * A product of a store may have changed.
 *
 * @param seq which hint about the product this is; a hint that comes while the product is read has a greater one
 */
public record ProductHint(String store, long productId, long seq, String cause) {}

package io.stockroute.catalog.product;

/**
 * A variant as far as matching looks at it.
 *
 * @param title how an operator recognises it
 * @param sharesItem whether another variant of its store has the same inventory item
 */
public record VariantCandidate(
        String store,
        long variantId,
        long inventoryItemId,
        String title,
        boolean tracked,
        boolean bundle,
        boolean sharesItem) {}

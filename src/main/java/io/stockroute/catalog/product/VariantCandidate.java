package io.stockroute.catalog.product;

/**
 * A variant as far as matching looks at it.
 *
 * @param title how an operator recognises it
 * @param optionNames tells variants apart whose handle and option values are the same
 * @param sharesItem whether another variant of its store has the same inventory item
 * @param onSale whether somebody can buy it
 */
public record VariantCandidate(
        String store,
        long variantId,
        long inventoryItemId,
        String title,
        String optionNames,
        boolean tracked,
        boolean bundle,
        boolean sharesItem,
        boolean onSale) {}

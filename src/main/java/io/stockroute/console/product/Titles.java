package io.stockroute.console.product;

import org.jspecify.annotations.Nullable;

/** How a variant is called. */
final class Titles {

    /** What Shopify calls the only variant of a product. */
    private static final String ONLY = "Default Title";

    private Titles() {}

    /** The product's title, and the variant's if it says something. */
    static String of(@Nullable String product, @Nullable String variant) {
        String title = product == null || product.isBlank() ? "Unknown product" : product;
        return variant == null || variant.isBlank() || variant.equals(ONLY) ? title : title + " · " + variant;
    }
}

package io.stockroute.catalog.product;

import io.stockroute.Utc;
import io.stockroute.settings.MatchBy;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A variant of a product, as a store's index keeps it.
 *
 * @param sku trimmed; empty if blank
 * @param barcode trimmed; empty if blank
 * @param handleOptions the product's handle and the variant's option values, in order
 * @param tracked whether Shopify counts its stock
 * @param bundle whether it only consists of other variants ({@code requiresComponents}); its stock cannot be written
 * @param updatedAt when its product last changed, as Shopify says
 */
public record Variant(
        String store,
        long variantId,
        long productId,
        long inventoryItemId,
        String handle,
        String productTitle,
        String variantTitle,
        String sku,
        String barcode,
        String handleOptions,
        boolean tracked,
        boolean bundle,
        String productStatus,
        OffsetDateTime updatedAt) {

    private static final int LONGEST_TITLE = 500;

    public Variant {
        productTitle = shortened(productTitle);
        variantTitle = shortened(variantTitle);
        sku = MatchKey.of(sku);
        barcode = MatchKey.of(barcode);
    }

    /** The key under which it is looked for; empty if it has none. */
    public String key(MatchBy matchBy) {
        return switch (matchBy) {
            case SKU -> sku;
            case BARCODE -> barcode;
            case HANDLE -> handleOptions;
        };
    }

    /** A variant as Shopify tells of it. */
    public static Variant of(String store, ProductReading product, VariantReading variant) {
        return new Variant(
                store,
                variant.id(),
                product.id(),
                variant.itemId(),
                product.handle(),
                product.title(),
                variant.title(),
                variant.sku().orElse(""),
                variant.barcode().orElse(""),
                handleOptions(
                        product.handle(),
                        variant.options().stream()
                                .map(VariantReading.Option::value)
                                .toList()),
                variant.tracked(),
                variant.bundle(),
                product.status(),
                Utc.at(product.updatedAt()));
    }

    /** {@link #handleOptions()} of a variant. */
    static String handleOptions(String handle, List<String> optionValues) {
        return MatchKey.of(handle, optionValues);
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }
}

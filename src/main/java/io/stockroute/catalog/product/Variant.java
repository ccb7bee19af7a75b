package io.stockroute.catalog.product;

import io.stockroute.Texts;
import io.stockroute.Utc;
import io.stockroute.settings.MatchBy;
import java.time.OffsetDateTime;

/**
 * A variant of a product, as a store's index keeps it.
 *
 * @param sku as {@link MatchKey}
 * @param barcode as {@link MatchKey}
 * @param handleOptions the product's handle and the variant's option values, sorted
 * @param optionNames the same with what the options are called
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
        String optionNames,
        boolean tracked,
        boolean bundle,
        String productStatus,
        OffsetDateTime updatedAt) {

    private static final int LONGEST_TITLE = 500;

    public Variant {
        handle = Texts.identifier(handle);
        productTitle = Texts.cut(Texts.storable(productTitle), LONGEST_TITLE);
        variantTitle = Texts.cut(Texts.storable(variantTitle), LONGEST_TITLE);
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
                MatchKey.of(product.handle(), variant.options()),
                MatchKey.withNames(product.handle(), variant.options()),
                variant.tracked(),
                variant.bundle(),
                product.status(),
                Utc.at(product.updatedAt()));
    }

    /** Whether somebody can buy it: a draft or archived product cannot be bought (Shopify: ProductStatus). */
    public boolean onSale() {
        return !productStatus.equals("DRAFT") && !productStatus.equals("ARCHIVED");
    }
}

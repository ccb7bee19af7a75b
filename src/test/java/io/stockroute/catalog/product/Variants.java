package io.stockroute.catalog.product;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Variants for tests: numbered n, of product n, with inventory item 1000 + n. */
public final class Variants {

    public static final OffsetDateTime YESTERDAY = OffsetDateTime.of(2026, 11, 22, 10, 0, 0, 0, ZoneOffset.UTC);

    private Variants() {}

    public static Variant variant(String store, long n, String sku) {
        return variant(store, n, n, 1000 + n, sku, "", true, false, YESTERDAY);
    }

    public static Variant variant(
            String store,
            long n,
            long product,
            long item,
            String sku,
            String barcode,
            boolean tracked,
            boolean bundle,
            OffsetDateTime updatedAt) {
        return new Variant(
                store,
                n,
                product,
                item,
                "handle-" + product,
                "Product " + product,
                "Variant " + n,
                sku,
                barcode,
                MatchKey.of("handle-" + product, List.of(new VariantReading.Option("Size", "" + n))),
                MatchKey.withNames("handle-" + product, List.of(new VariantReading.Option("Size", "" + n))),
                tracked,
                bundle,
                "ACTIVE",
                updatedAt);
    }

    public static Variant updated(Variant variant, String sku, OffsetDateTime updatedAt) {
        return variant(
                variant.store(),
                variant.variantId(),
                variant.productId(),
                variant.inventoryItemId(),
                sku,
                variant.barcode(),
                variant.tracked(),
                variant.bundle(),
                updatedAt);
    }
}

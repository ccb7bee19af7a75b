package io.stockroute.simulator.state.product;

import org.jspecify.annotations.Nullable;

/** What a line sold, as it was then; without a variant it is a custom item, or one whose variant is gone. */
public record SoldItem(
        @Nullable Variant variant,
        @Nullable String sku,
        String title,
        @Nullable String variantTitle,
        @Nullable String vendor,
        boolean requiresShipping,
        boolean taxable,
        boolean giftCard) {

    /** Null too when the variant was deleted since. */
    @Override
    public @Nullable Variant variant() {
        return variant == null || variant.deleted ? null : variant;
    }

    public @Nullable Product product() {
        Variant present = variant();
        return present == null ? null : present.product();
    }

    /** The title with the variant's, as people see it. */
    public String name() {
        return variantTitle == null ? title : title + " - " + variantTitle;
    }
}

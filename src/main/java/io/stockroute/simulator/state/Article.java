package io.stockroute.simulator.state;

import org.jspecify.annotations.Nullable;

/** What a line sold, as it was then; without a variant it is a custom item, or one whose variant is gone. */
public record Article(
        @Nullable Variant variant,
        @Nullable String sku,
        String title,
        @Nullable String variantTitle,
        @Nullable String vendor,
        boolean requiresShipping,
        boolean taxable,
        boolean giftCard) {}

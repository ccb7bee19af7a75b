package io.stockroute.catalog.product;

import java.time.Instant;
import java.util.List;

/**
 * A product as a store has it.
 *
 * @param variants all of them; none if the product is gone
 * @param asOf just before it was asked for
 */
public record ProductCopy(ProductHint hint, List<Variant> variants, Instant asOf) {

    public ProductCopy {
        variants = List.copyOf(variants);
    }

    public boolean isGone() {
        return variants.isEmpty();
    }
}

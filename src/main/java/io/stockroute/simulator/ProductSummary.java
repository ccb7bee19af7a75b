package io.stockroute.simulator;

import io.stockroute.simulator.state.product.Product;
import io.stockroute.simulator.state.product.Variant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A product as people with curl see it; the names are those of the GraphQL API. */
final class ProductSummary {
    private ProductSummary() {}

    /** Wants the shop's lock. */
    static Map<String, @Nullable Object> of(Product product) {
        Map<String, @Nullable Object> text = new LinkedHashMap<>();
        text.put("id", product.gid());
        text.put("handle", product.handle());
        text.put("title", product.title());
        text.put("status", product.status());
        text.put("variants", product.variants().stream().map(ProductSummary::of).toList());
        return text;
    }

    private static Map<String, @Nullable Object> of(Variant variant) {
        Map<String, @Nullable Object> text = new LinkedHashMap<>();
        text.put("id", variant.gid());
        text.put("sku", variant.sku());
        text.put("barcode", variant.barcode());
        text.put("selectedOptions", variant.options());
        text.put("tracked", variant.item().tracked());
        text.put("requiresComponents", variant.bundle());
        return text;
    }
}

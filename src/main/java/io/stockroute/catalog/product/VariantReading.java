package io.stockroute.catalog.product;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.Gid;
import java.util.List;
import java.util.Optional;

/**
 * What Shopify says of a variant. SKU and barcode are as the merchant wrote them, untrimmed.
 *
 * @param bundle whether it is sold as other variants and has no stock of its own
 * @param tracked whether Shopify counts its stock
 */
public record VariantReading(
        long id,
        String title,
        Optional<String> sku,
        Optional<String> barcode,
        boolean bundle,
        List<Option> options,
        long itemId,
        boolean tracked) {

    /** For instance Size: M. */
    public record Option(String name, String value) {}

    public VariantReading {
        options = List.copyOf(options);
    }

    public static VariantReading of(JsonNode variant) {
        JsonNode item = variant.required("inventoryItem");
        return new VariantReading(
                Gid.number(variant.required("id").asText()),
                variant.path("title").asText(),
                Optional.ofNullable(variant.path("sku").textValue()),
                Optional.ofNullable(variant.path("barcode").textValue()),
                variant.required("requiresComponents").asBoolean(),
                variant.path("selectedOptions")
                        .valueStream()
                        .map(VariantReading::option)
                        .toList(),
                Gid.number(item.required("id").asText()),
                item.required("tracked").asBoolean());
    }

    private static Option option(JsonNode option) {
        return new Option(option.path("name").asText(), option.path("value").asText());
    }
}

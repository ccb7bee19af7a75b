package io.stockroute.simulator.webhook;

import io.stockroute.simulator.state.product.Product;
import io.stockroute.simulator.state.product.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of products/create and products/update: the REST product. */
final class ProductBody {
    private ProductBody() {}

    static Map<String, @Nullable Object> of(Product product, Bodies bodies) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", product.number());
        body.put("title", product.title());
        body.put("body_html", "");
        body.put("vendor", "Stockroute rehearsal");
        body.put("product_type", "");
        body.put("created_at", bodies.time(product.createdAt()));
        body.put("handle", product.handle());
        body.put("updated_at", bodies.time(product.updatedAt()));
        body.put("published_at", bodies.time(product.createdAt()));
        body.put("template_suffix", null);
        body.put("published_scope", "web");
        body.put("tags", "");
        body.put("status", product.status().toLowerCase(Locale.ROOT));
        body.put("admin_graphql_api_id", product.gid());
        body.put(
                "variants",
                product.variants().stream().map(each -> variant(each, bodies)).toList());
        body.put("options", options(product));
        body.put("images", List.of());
        body.put("image", null);
        return body;
    }

    private static Map<String, @Nullable Object> variant(Variant variant, Bodies bodies) {
        List<String> values = List.copyOf(variant.options().values());
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", variant.number());
        body.put("product_id", variant.product().number());
        body.put("title", variant.title());
        body.put("price", variant.price());
        body.put("position", variant.position());
        body.put("inventory_policy", "deny");
        body.put("compare_at_price", null);
        for (int option = 1; option <= 3; option++) {
            body.put("option" + option, option <= values.size() ? values.get(option - 1) : null);
        }
        body.put("created_at", bodies.time(variant.createdAt()));
        body.put("updated_at", bodies.time(variant.updatedAt()));
        body.put("taxable", true);
        body.put("barcode", variant.barcode());
        body.put("fulfillment_service", "manual");
        body.put("grams", 0);
        body.put("inventory_management", variant.item().tracked() ? "shopify" : null);
        body.put("requires_shipping", true);
        body.put("sku", variant.sku());
        body.put("weight", 0.0);
        body.put("weight_unit", "kg");
        body.put("inventory_item_id", variant.item().number());
        body.put("inventory_quantity", variant.item().available());
        body.put("old_inventory_quantity", variant.item().available());
        body.put("presentment_prices", List.of());
        body.put("admin_graphql_api_id", variant.gid());
        body.put("image_id", null);
        return body;
    }

    private static List<Map<String, Object>> options(Product product) {
        List<Map<String, Object>> options = new ArrayList<>();
        product.options().forEach((name, values) -> {
            Map<String, Object> option = new LinkedHashMap<>();
            int position = options.size() + 1;
            option.put("id", product.number() + position);
            option.put("product_id", product.number());
            option.put("name", name);
            option.put("position", position);
            option.put("values", values);
            options.add(option);
        });
        return options;
    }
}

package io.stockroute.simulator.graphql.product;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.ShopFields;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.graphql.search.Connections;
import io.stockroute.simulator.graphql.search.SearchFields;
import io.stockroute.simulator.graphql.stock.InventoryFields;
import io.stockroute.simulator.state.product.Product;
import io.stockroute.simulator.state.product.Variant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Products and their variants. */
public final class ProductFields {
    private ProductFields() {}

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("QueryRoot", type -> type.dataFetcher("products", ProductFields::products)
                .dataFetcher("product", env -> ShopFields.typed(env, "Product"))
                .dataFetcher(
                        "productsCount",
                        env -> ShopFields.count(
                                Backend.of(env).data().products().size()))
                .dataFetcher("productVariants", ProductFields::variants)
                .dataFetcher("productVariant", env -> ShopFields.typed(env, "ProductVariant"))
                .dataFetcher(
                        "productVariantsCount",
                        env -> ShopFields.count(
                                Backend.of(env).data().variants().size())));
        wiring.type("Product", type -> type.dataFetcher("vendor", env -> "Stockroute rehearsal")
                .dataFetcher("productType", env -> "")
                .dataFetcher("tags", env -> List.of())
                .dataFetcher("publishedAt", env -> product(env).createdAt())
                .dataFetcher("hasVariantsThatRequiresComponents", env -> product(env).variants().stream()
                        .anyMatch(Variant::bundle))
                .dataFetcher("totalInventory", env -> product(env).variants().stream()
                        .mapToInt(variant -> variant.item().available())
                        .sum())
                .dataFetcher("tracksInventory", env -> product(env).variants().stream()
                        .anyMatch(variant -> variant.item().tracked()))
                .dataFetcher("options", ProductFields::options)
                .dataFetcher("variants", ProductFields::variantsOfProduct)
                .dataFetcher(
                        "variantsCount",
                        env -> ShopFields.count(product(env).variants().size())));
        wiring.type("ProductVariant", type -> type.dataFetcher(
                        "displayName",
                        env -> variant(env).product().title() + " - "
                                + variant(env).title())
                .dataFetcher("inventoryItem", env -> variant(env).item())
                .dataFetcher("inventoryPolicy", env -> variant(env).inventoryPolicy())
                .dataFetcher("inventoryQuantity", env -> variant(env).item().available())
                .dataFetcher("requiresComponents", env -> variant(env).bundle())
                .dataFetcher("taxable", env -> true)
                .dataFetcher("compareAtPrice", env -> null)
                .dataFetcher("selectedOptions", env -> variant(env).options().entrySet().stream()
                        .map(option -> Map.of("name", option.getKey(), "value", option.getValue()))
                        .toList()));
    }

    public static Object variantPage(DataFetchingEnvironment env, NavigableMap<Long, Variant> all) {
        Function<Variant, String> byPosition = variant -> "%06d".formatted(variant.position());
        Function<Variant, String> bySku = variant -> String.valueOf(variant.sku());
        return new Connections<>(variantFields(env), Map.of("POSITION", byPosition, "SKU", bySku))
                .page(env, all, variant -> true);
    }

    private static Object products(DataFetchingEnvironment env) {
        ZoneId zone = Backend.of(env).settings().timeZone();
        SearchFields<Product> fields = new SearchFields<Product>()
                .text("handle", Product::handle)
                .text("title", Product::title)
                .text("status", Product::status)
                .any("sku", product -> texts(product, Variant::sku))
                .any("barcode", product -> texts(product, Variant::barcode))
                .any("variant_id", product -> product.variants().stream()
                        .map(variant -> String.valueOf(variant.number()))
                        .toList())
                .time("created_at", Product::createdAt, zone)
                .time("updated_at", Product::updatedAt, zone)
                .words(Product::title)
                .unsupported("bundles category_id collection_id combined_listing_role delivery_profile_id"
                        + " error_feedback gift_card has_only_composites has_only_default_variant"
                        + " has_variant_with_components inventory_total is_price_reduced out_of_stock_somewhere price"
                        + " product_configuration_owner product_publication_status product_type publication_ids"
                        + " publishable_status published_at published_status tag tag_not tracks_inventory"
                        + " variant_title vendor");
        Map<String, Function<Product, String>> sortKeys = Map.of(
                "CREATED_AT", product -> InventoryFields.sortable(product.createdAt()),
                "UPDATED_AT", product -> InventoryFields.sortable(product.updatedAt()),
                "TITLE", product -> product.title().toLowerCase(Locale.ROOT));
        return new Connections<>(fields, sortKeys)
                .page(env, Backend.of(env).data().products(), product -> true);
    }

    private static List<String> texts(Product product, Function<Variant, String> read) {
        List<String> texts = new ArrayList<>();
        for (Variant variant : product.variants()) {
            String text = read.apply(variant);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static Object variants(DataFetchingEnvironment env) {
        return variantPage(env, Backend.of(env).data().variants());
    }

    private static Object variantsOfProduct(DataFetchingEnvironment env) {
        TreeMap<Long, Variant> all = product(env).variants().stream()
                .collect(Collectors.toMap(Variant::number, each -> each, (one, other) -> one, TreeMap::new));
        return variantPage(env, all);
    }

    private static SearchFields<Variant> variantFields(DataFetchingEnvironment env) {
        return new SearchFields<Variant>()
                .text("sku", Variant::sku)
                .text("barcode", Variant::barcode)
                .text("title", Variant::title)
                .number("product_id", variant -> variant.product().number())
                .text("product_status", variant -> variant.product().status())
                .text("requires_components", variant -> String.valueOf(variant.bundle()))
                .text("managed", variant -> String.valueOf(variant.item().tracked()))
                .number("inventory_quantity", variant -> variant.item().available())
                .time(
                        "updated_at",
                        Variant::updatedAt,
                        Backend.of(env).settings().timeZone())
                .words(variant -> variant.product().title() + " " + variant.title() + " " + variant.sku())
                .unsupported("collection delivery_profile_id exclude_composite exclude_variants_with_components"
                        + " gift_card location_id managed_by product_ids product_publication_status product_type"
                        + " publishable_status published_status tag tag_not taxable vendor");
    }

    private static List<Map<String, Object>> options(DataFetchingEnvironment env) {
        List<Map<String, Object>> options = new ArrayList<>();
        product(env).options().forEach((name, values) -> {
            int position = options.size() + 1;
            options.add(Map.of(
                    "id",
                    "gid://shopify/ProductOption/" + (product(env).number() + position),
                    "name",
                    name,
                    "position",
                    position,
                    "values",
                    values));
        });
        return options;
    }

    private static Product product(DataFetchingEnvironment env) {
        return Wiring.source(env);
    }

    private static Variant variant(DataFetchingEnvironment env) {
        return Wiring.source(env);
    }
}

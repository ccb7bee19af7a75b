package io.stockroute.simulator.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stockroute.simulator.Shop;
import io.stockroute.simulator.state.product.VariantSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rehearsal's products, from {@code simulator/demo-products.json}: a shop has those that name it in their stock. */
public final class DemoCatalogue {
    private static final String FILE = "/simulator/demo-products.json";

    /** A product as the file has it. */
    record DemoProduct(String handle, String title, List<DemoVariant> variants) {}

    /** {@code stock}: the first label of a shop's domain, to location, to quantity. */
    record DemoVariant(
            @Nullable String sku,
            @Nullable String barcode,
            @Nullable String price,
            @Nullable Map<String, String> options,
            boolean untracked,
            boolean bundle,
            Map<String, Map<String, Integer>> stock) {

        VariantSpec spec(String shop) {
            VariantSpec spec = VariantSpec.of(sku);
            spec = barcode == null ? spec : spec.withBarcode(barcode);
            spec = price == null ? spec : spec.withPrice(price);
            spec = untracked ? spec.untracked() : spec;
            spec = bundle ? spec.asBundle() : spec;
            for (Map.Entry<String, String> option : Objects.requireNonNullElse(options, Map.<String, String>of())
                    .entrySet()) {
                spec = spec.option(option.getKey(), option.getValue());
            }
            for (Map.Entry<String, Integer> level :
                    stock.getOrDefault(shop, Map.of()).entrySet()) {
                spec = spec.stock(level.getKey(), level.getValue());
            }
            return spec;
        }
    }

    private final List<DemoProduct> products;

    public DemoCatalogue() {
        try (InputStream stream = Objects.requireNonNull(DemoCatalogue.class.getResourceAsStream(FILE))) {
            products = new ObjectMapper().readValue(stream, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /** Adds the products that name the shop, by the first label of its domain. */
    public void fill(Shop shop) {
        String name = shop.domain().replaceFirst("\\..*", "");
        for (DemoProduct product : products) {
            VariantSpec[] variants = product.variants().stream()
                    .filter(variant -> variant.stock().containsKey(name))
                    .map(variant -> variant.spec(name))
                    .toArray(VariantSpec[]::new);
            if (variants.length > 0) {
                shop.addProduct(product.handle(), product.title(), variants);
            }
        }
    }
}

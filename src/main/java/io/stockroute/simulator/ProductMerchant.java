package io.stockroute.simulator;

import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.product.Catalog;
import io.stockroute.simulator.state.product.Product;
import io.stockroute.simulator.state.product.Variant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What a merchant does with products that have been there for a while. Products are named by their handle. */
public final class ProductMerchant {
    private static final Set<String> STATUSES = Set.of("ACTIVE", "ARCHIVED", "DRAFT", "UNLISTED");

    private final ShopData data;
    private final Catalog catalog;
    private final Lookup find;

    ProductMerchant(ShopData data, Catalog catalog) {
        this.data = data;
        this.catalog = catalog;
        this.find = new Lookup(data);
    }

    /** The admin's "Duplicate": a draft named {@code copy-of-…} with the same SKUs; its number. */
    public long duplicate(String handle) {
        return data.write(() -> catalog.duplicate(find.product(handle)).number());
    }

    public void setStatus(String handle, String status) {
        if (!STATUSES.contains(status)) {
            throw new IllegalArgumentException("no such status (status: " + status + ", known: " + STATUSES + ")");
        }
        does(handle, product -> catalog.setStatus(product, status));
    }

    public void rename(String handle, String newHandle) {
        does(handle, product -> catalog.setHandle(product, newHandle));
    }

    public void delete(String handle) {
        does(handle, catalog::delete);
    }

    /** Another name for one of the product's options, on all its variants. */
    public void renameOption(String handle, String option, String newName) {
        eachVariant(handle, options -> {
            Map<String, String> renamed = new LinkedHashMap<>();
            options.forEach((name, value) -> renamed.put(name.equals(option) ? newName : name, value));
            return renamed;
        });
    }

    /** The product's options in another order. */
    public void orderOptions(String handle, List<String> names) {
        eachVariant(handle, options -> {
            Map<String, String> ordered = new LinkedHashMap<>();
            names.forEach(name -> ordered.put(name, options.getOrDefault(name, "")));
            if (!ordered.keySet().equals(options.keySet())) {
                throw new IllegalArgumentException("name every option once (handle: " + handle + ", options: "
                        + options.keySet() + ", given: " + names + ")");
            }
            return ordered;
        });
    }

    /** Another value for one option of one variant. */
    public void setOption(long variant, String option, String value) {
        data.write(() -> {
            Variant changed = find.variant(variant);
            Map<String, String> options = new LinkedHashMap<>(changed.options());
            if (options.replace(option, value) == null) {
                throw new IllegalArgumentException(
                        "no such option (option: " + option + ", known: " + options.keySet() + ")");
            }
            catalog.setOptions(changed, options);
            return true;
        });
    }

    private interface Change {
        Map<String, String> of(Map<String, String> options);
    }

    private void eachVariant(String handle, Change change) {
        does(handle, product -> {
            for (Variant variant : product.variants()) {
                catalog.setOptions(variant, change.of(variant.options()));
            }
        });
    }

    private void does(String handle, Consumer<Product> work) {
        data.write(() -> {
            work.accept(find.product(handle));
            return true;
        });
    }
}

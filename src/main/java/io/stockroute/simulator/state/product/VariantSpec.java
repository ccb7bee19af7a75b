package io.stockroute.simulator.state.product;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a variant is to be made, with its starting stock (location name to quantity). Starting stock is no change: it
 * is in no history and sends no webhook.
 */
public record VariantSpec(
        @Nullable String sku,
        @Nullable String barcode,
        Map<String, String> options,
        boolean tracked,
        boolean bundle,
        String price,
        InventoryPolicy policy,
        Map<String, Integer> stock) {

    public static VariantSpec of(@Nullable String sku) {
        return new VariantSpec(sku, null, Map.of(), true, false, "10.00", InventoryPolicy.DENY, Map.of());
    }

    public VariantSpec withBarcode(String value) {
        return new VariantSpec(sku, value, options, tracked, bundle, price, policy, stock);
    }

    public VariantSpec option(String name, String value) {
        return new VariantSpec(sku, barcode, plus(options, name, value), tracked, bundle, price, policy, stock);
    }

    public VariantSpec untracked() {
        return new VariantSpec(sku, barcode, options, false, bundle, price, policy, stock);
    }

    public VariantSpec asBundle() {
        return new VariantSpec(sku, barcode, options, tracked, true, price, policy, stock);
    }

    public VariantSpec withPrice(String value) {
        return new VariantSpec(sku, barcode, options, tracked, bundle, value, policy, stock);
    }

    /** Whether it is still sold when there is none; DENY unless said otherwise. */
    public VariantSpec withPolicy(InventoryPolicy value) {
        return new VariantSpec(sku, barcode, options, tracked, bundle, price, value, stock);
    }

    /** Stocks the variant at a location from the start. Without any, it is stocked with 0 at every active location. */
    public VariantSpec stock(String location, int quantity) {
        return new VariantSpec(sku, barcode, options, tracked, bundle, price, policy, plus(stock, location, quantity));
    }

    private static <V> Map<String, V> plus(Map<String, V> map, String key, V value) {
        Map<String, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }
}

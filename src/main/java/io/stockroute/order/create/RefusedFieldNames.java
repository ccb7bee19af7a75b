package io.stockroute.order.create;

import java.util.Map;

/** What the optional fields of an order are called. */
public final class RefusedFieldNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("email", "E-mail address"),
            Map.entry("phone", "Phone"),
            Map.entry("customer", "Customer"),
            Map.entry("purchasingEntity", "Customer"),
            Map.entry("shippingAddress", "Shipping address"),
            Map.entry("billingAddress", "Billing address"),
            Map.entry("zip", "ZIP code"),
            Map.entry("provinceCode", "Province"),
            Map.entry("countryCode", "Country"),
            Map.entry("firstName", "First name"),
            Map.entry("lastName", "Last name"),
            Map.entry("poNumber", "PO number"),
            Map.entry("sourceUrl", "Link"),
            Map.entry("customAttributes", "Attributes"));

    private RefusedFieldNames() {}

    /** {@code ZIP code of the shipping address} for {@code shippingAddress.zip}. */
    public static String of(String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? name(path)
                : name(path.substring(dot + 1)) + " of the "
                        + name(path.substring(0, dot)).toLowerCase(java.util.Locale.ROOT);
    }

    private static String name(String field) {
        return NAMES.getOrDefault(field, field);
    }
}

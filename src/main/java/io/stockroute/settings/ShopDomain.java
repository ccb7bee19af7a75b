package io.stockroute.settings;

import java.util.Locale;
import java.util.regex.Pattern;

/** The permanent address of a shop, {@code name.myshopify.com}; what webhooks carry as {@code X-Shopify-Shop-Domain}. */
public record ShopDomain(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]*\\.myshopify\\.com");

    /** @throws IllegalArgumentException if the text is no address of a shop */
    public ShopDomain {
        value = value.trim().toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is not of the form name.myshopify.com");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

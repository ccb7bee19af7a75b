package io.stockroute.shopify;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A global id of the Admin API, {@code gid://shopify/InventoryItem/48513488879793}.
 *
 * <p>Numbers exceed 2^53, so they are long or text, never floating point. An InventoryLevel's id carries a query string, which is
 * not kept.
 */
public record Gid(String type, long id) {

    private static final Pattern SHAPE = Pattern.compile("gid://shopify/([A-Za-z]+)/(\\d{1,19})(?:\\?.*)?");

    /** @throws IllegalArgumentException if the text is no global id of Shopify's */
    public static Gid parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a global id of Shopify's: '" + text + "'");
        }
        return new Gid(matcher.group(1), Long.parseLong(matcher.group(2)));
    }

    /** The number in a global id of Shopify's. */
    public static long number(String text) {
        return parse(text).id();
    }

    @Override
    public String toString() {
        return "gid://shopify/" + type + "/" + id;
    }
}

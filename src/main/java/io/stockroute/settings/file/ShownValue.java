package io.stockroute.settings.file;

import java.util.Collection;
import java.util.regex.Pattern;

/** Values as messages show them. */
final class ShownValue {

    /** Shopify's tokens and secrets, should one stand in the wrong place, and URLs that carry a password. */
    private static final Pattern SECRET = Pattern.compile(".*(shp[a-z]*_|@|[0-9a-f]{32}).*", Pattern.DOTALL);

    private ShownValue() {}

    static String quoted(String value) {
        return SECRET.matcher(value).matches() ? "(a value that may be a secret)" : "'" + value + "'";
    }

    static String list(Collection<String> values) {
        return values.isEmpty() ? "none so far" : String.join(", ", values);
    }
}

package io.stockroute.simulator.state;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Tags as Shopify keeps them: without blanks around, each once whatever its case, in alphabetical order (captures:
 * order-create-parity; draftOrder-tag-validation of airhorns/shopify-draft-proxy).
 */
public final class Tags {
    public static final int LONGEST = 40;

    private Tags() {}

    public static List<String> of(Collection<String> given) {
        TreeMap<String, String> kept = new TreeMap<>();
        given.stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .forEach(tag -> kept.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag));
        return List.copyOf(kept.values());
    }
}

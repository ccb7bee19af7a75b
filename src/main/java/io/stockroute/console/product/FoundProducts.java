package io.stockroute.console.product;

import io.stockroute.catalog.ProductSearch.Found;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The products of the variants that a search found, in the order in which they were found. Not safe for several threads. */
final class FoundProducts {

    private final Set<Found> variants = new HashSet<>();
    private final Set<Found> products = new LinkedHashSet<>();

    /** @param sourceOf Source's variant of those that are matched with one */
    void add(List<Found> found, Map<Found, Found> sourceOf) {
        variants.addAll(found);
        found.forEach(variant -> products.add(sourceOf.getOrDefault(variant, variant)));
    }

    boolean knows(Found variant) {
        return variants.contains(variant);
    }

    int size() {
        return products.size();
    }

    /** The first of them. */
    List<Found> upTo(int most) {
        return new ArrayList<>(products).subList(0, Math.min(most, products.size()));
    }
}

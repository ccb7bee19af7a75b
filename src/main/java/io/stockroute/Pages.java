package io.stockroute;

import java.util.ArrayList;
import java.util.List;

/** Long lists in parts. */
public final class Pages {

    private Pages() {}

    /** The list in its order, in parts of at most so many; no part of an empty one. */
    public static <T> List<List<T>> of(List<T> all, int size) {
        List<List<T>> pages = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            pages.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return pages;
    }
}

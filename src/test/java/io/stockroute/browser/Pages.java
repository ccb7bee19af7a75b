package io.stockroute.browser;

import java.util.stream.Stream;

/** All pages of the console, those of one thing with the first there is. */
final class Pages {

    private Pages() {}

    /** A page under the name of its picture. */
    record Page(String name, String path) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Page> of(Rehearsal rehearsal) {
        return Stream.of(
                new Page("overview", "/"),
                new Page("settings", "/syncs/main"),
                new Page("new-sync", "/syncs/new"),
                new Page("preview", "/previews/" + first(rehearsal, "preview")),
                new Page("products", "/products"),
                new Page("search", "/products?search=linen"),
                new Page("level", "/levels/" + first(rehearsal, "level")));
    }

    private static long first(Rehearsal rehearsal, String table) {
        return rehearsal.server.count("select min(id) from " + table);
    }
}

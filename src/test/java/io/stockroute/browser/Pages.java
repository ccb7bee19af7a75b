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
                new Page("preview", "/previews/" + last(rehearsal, "preview")),
                new Page("preview-not-synced", "/previews/" + last(rehearsal, "preview") + "/skips"),
                new Page("preview-outcome", "/previews/" + last(rehearsal, "preview") + "/outcome"),
                new Page("products", "/products"),
                new Page("search", "/products?search=linen"),
                new Page("not-matched", "/products/lists?sync=main"),
                new Page(
                        "product", "/products/main/" + rehearsal.main.merchant().itemNumber("LIN-M")),
                new Page("level", "/levels/" + level(rehearsal)),
                new Page("orders", "/orders"),
                new Page("order", "/orders/" + last(rehearsal, "destination_order")),
                new Page("failures", "/failures"),
                new Page("dismissed", "/failures/dismissed"),
                new Page("activity", "/activity"),
                new Page("run", "/runs/" + last(rehearsal, "run")),
                new Page("login", "/login?error"),
                new Page("not-found", "/no-such-page"));
    }

    private static long last(Rehearsal rehearsal, String table) {
        return rehearsal.server.count("select max(id) from " + table);
    }

    /** The one that most has happened to. */
    private static long level(Rehearsal rehearsal) {
        return rehearsal.server.count(
                "select level_id from ledger_entry group by level_id order by count(*) desc, level_id limit 1");
    }
}

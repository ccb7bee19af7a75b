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

    static Stream<Page> of(Demo demo) {
        return Stream.of(
                new Page("overview", "/"),
                new Page("overview-table", "/?view=table"),
                new Page("settings", "/syncs/main"),
                new Page("trends", "/syncs/main/trends"),
                new Page("trends-year", "/syncs/main/trends?period=365d"),
                new Page("new-sync", "/syncs/new"),
                new Page("preview", "/previews/" + last(demo, "preview")),
                new Page("preview-not-synced", "/previews/" + last(demo, "preview") + "/skips"),
                new Page("preview-outcome", "/previews/" + last(demo, "preview") + "/outcome"),
                new Page("products", "/products"),
                new Page("all-products", "/products/all"),
                new Page("decisions", "/products/decisions"),
                new Page("search", "/products?search=linen"),
                new Page("not-matched", "/products/lists?sync=main"),
                new Page("near", "/products/lists?sync=main&state=near"),
                new Page("product", "/products/main/" + demo.main.merchant().itemNumber("LIN-M")),
                new Page("level", "/levels/" + level(demo)),
                new Page("orders", "/orders"),
                new Page("order", "/orders/" + last(demo, "destination_order")),
                new Page("customer", "/orders/" + last(demo, "destination_order") + "/customer"),
                new Page("oversells", "/orders/oversells"),
                new Page("oversells-two-way", "/orders/oversells?of=two-way"),
                new Page("issues", "/issues"),
                new Page("dismissed", "/issues/dismissed"),
                new Page("activity", "/activity"),
                new Page("run", "/runs/" + last(demo, "run")),
                new Page("login", "/login?error"),
                new Page("not-found", "/no-such-page"));
    }

    private static long last(Demo demo, String table) {
        return demo.server.count("select max(id) from " + table);
    }

    /** The one that most has happened to. */
    private static long level(Demo demo) {
        return demo.server.count(
                "select level_id from ledger_entry group by level_id order by count(*) desc, level_id limit 1");
    }
}

package io.stockroute.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which module owns which table, as docs/architecture.md shows it; run it to write that table again. */
final class TableOwners {

    static final Path DOCUMENT = Path.of("docs/architecture.md");

    /** A module and the tables that it alone writes. */
    record Owner(String module, List<String> tables) {}

    /** From the bottom up: data flows this way, so nobody reads a table of a module above. */
    static final List<Owner> ALL = List.of(
            owner(
                    "settings",
                    "store_state",
                    "sync_pair_state",
                    "alignment",
                    "sync_setting",
                    "sync_setting_change",
                    "setting_version",
                    "lane_lease",
                    "known_sync",
                    "sync_confirmation"),
            owner("shopify", "failing_record"),
            owner(
                    "catalog",
                    "catalog_state",
                    "location",
                    "location_state",
                    "location_pair",
                    "variant",
                    "variant_word",
                    "variant_match",
                    "product_decision",
                    "deleted_product",
                    "product_hint",
                    "bulk_operation"),
            owner(
                    "stock",
                    "level",
                    "level_link",
                    "left_link",
                    "stock_write",
                    "stock_write_row",
                    "ledger_entry",
                    "reservation",
                    "reservation_read",
                    "oversell",
                    "oversell_order",
                    "pool",
                    "pool_change"),
            owner(
                    "run",
                    "run",
                    "run_change",
                    "operator_action",
                    "bulk_level",
                    "run_bulk",
                    "preview",
                    "preview_store",
                    "preview_read",
                    "preview_change",
                    "preview_skip"),
            owner(
                    "order",
                    "destination_order",
                    "destination_order_line",
                    "accepted_line",
                    "observed_line",
                    "order_change",
                    "order_history",
                    "order_place",
                    "order_place_units",
                    "order_poll_cursor",
                    "refused_field"),
            owner("webhook", "delivery", "compliance_request"),
            owner("ops", "administrator", "device_key", "sync_trend"));

    /** Those that read nothing but what is their own: others offer them what they need. */
    private static final List<String> APART = List.of("ops");

    private static final Pattern MARKED = Pattern.compile("(<!-- tables -->\n).*?(\n<!-- /tables -->)", Pattern.DOTALL);

    private TableOwners() {}

    static List<String> tables() {
        return ALL.stream().flatMap(owner -> owner.tables().stream()).toList();
    }

    static String of(String table) {
        return ALL.stream()
                .filter(owner -> owner.tables().contains(table))
                .map(Owner::module)
                .findFirst()
                .orElseThrow();
    }

    /** The owner itself, and the owners above it; the console, Camel and all that owns nothing read through these. */
    static boolean mayRead(String module, String table) {
        List<String> below = ALL.stream().map(Owner::module).toList();
        return module.equals(of(table))
                || (below.contains(module)
                        && !APART.contains(module)
                        && below.indexOf(module) > below.indexOf(of(table)));
    }

    /** The document with its table as it is now. */
    static String written(String document) {
        String rows = ALL.stream()
                .map(owner -> "| `%s` | %s |"
                        .formatted(
                                owner.module(),
                                owner.tables().stream()
                                        .map(table -> "`" + table + "`")
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("\n"));
        return MARKED.matcher(document)
                .replaceAll("$1" + Matcher.quoteReplacement("| module | tables |\n| --- | --- |\n" + rows) + "$2");
    }

    public static void main(String[] arguments) throws IOException {
        Files.writeString(DOCUMENT, written(Files.readString(DOCUMENT)));
    }

    private static Owner owner(String module, String... tables) {
        return new Owner(module, Stream.of(tables).toList());
    }
}

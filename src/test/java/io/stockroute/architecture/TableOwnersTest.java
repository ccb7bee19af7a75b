package io.stockroute.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may write a table, and who may read it: the rules stand in docs/architecture.md, "Tables". */
class TableOwnersTest {

    /** The modules from the bottom up: data flows this way, so nobody reads a table of a module above. */
    private static final List<String> MODULES =
            List.of("settings", "catalog", "stock", "run", "order", "webhook", "ops", "console");

    static final Map<String, List<String>> OWNERS = Map.of(
            "settings",
                    List.of(
                            "store_state",
                            "sync_pair_state",
                            "alignment",
                            "sync_setting",
                            "sync_setting_change",
                            "setting_version",
                            "lane_lease",
                            "known_sync",
                            "sync_confirmation"),
            "catalog",
                    List.of(
                            "catalog_state",
                            "location",
                            "location_state",
                            "location_pair",
                            "variant",
                            "variant_word",
                            "variant_match",
                            "deleted_product",
                            "product_hint",
                            "bulk_operation"),
            "stock",
                    List.of(
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
            "run",
                    List.of(
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
            "order", List.of("destination_order", "destination_order_line", "observed_line", "order_poll_cursor"),
            "webhook", List.of("delivery", "compliance_request"),
            "ops", List.of("administrator", "device_key"));

    private static final SqlInCode CODE = SqlInCode.read(
            OWNERS.values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new)));

    @Test
    void everyTableHasOneOwner() {
        assertThat(OWNERS.values().stream().flatMap(List::stream))
                .as("the tables of the migrations, each once")
                .containsExactlyInAnyOrderElementsOf(SqlInCode.tablesOfMigrations());
    }

    @Test
    void everyTableIsWritten() {
        assertThat(CODE.statements().stream().flatMap(one -> one.writes().stream()))
                .as("a table that nobody writes is not needed, or this test does not see who does")
                .containsAll(SqlInCode.tablesOfMigrations());
    }

    @Test
    void noTableIsNamedByConcatenation() {
        assertThat(CODE.statements())
                .as("SQL that ends before its table hides it from this test")
                .noneMatch(one -> one.text()
                        .matches(
                                "(?is).*\\b(select\\b.*\\b(from|join)|delete\\s+from|insert\\s+into|^\\s*update)\\s*"));
    }

    @Test
    void tablesAreJoinedByName() {
        assertThat(CODE.statements())
                .as("a comma in place of a join hides a table from this test")
                .noneMatch(one ->
                        one.text().matches("(?is).*\\bselect\\b.*\\bfrom\\s+\\w+(\\s+(as\\s+)?\\w+)?\\s*,\\s*\\w+.*"));
    }

    @TestFactory
    List<DynamicTest> onlyTheOwnerWrites() {
        return CODE.statements().stream()
                .flatMap(one -> one.writes().stream()
                        .map(table ->
                                DynamicTest.dynamicTest(one.file() + " writes " + table, () -> assertThat(one.module())
                                        .as("the owner of %s; others ask it to write:%n%s", table, one.text())
                                        .isEqualTo(owner(table)))))
                .toList();
    }

    @TestFactory
    List<DynamicTest> nobodyReadsATableOfAModuleAbove() {
        return CODE.statements().stream()
                .flatMap(one -> one.reads().stream()
                        .map(table -> DynamicTest.dynamicTest(one.file() + " reads " + table, () -> assertThat(
                                        MODULES.indexOf(one.module()))
                                .as("the module above tells what it knows through an interface:%n%s", one.text())
                                .isGreaterThanOrEqualTo(MODULES.indexOf(owner(table))))))
                .toList();
    }

    private static String owner(String table) {
        return OWNERS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(table))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}

package io.stockroute.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may write a table, and who may read it: the rules stand in docs/architecture.md, "Tables". */
class TableOwnersTest {

    private static final SqlInCode CODE = SqlInCode.read(Set.copyOf(TableOwners.tables()));

    @Test
    void everyTableHasOneOwner() {
        assertThat(TableOwners.tables())
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
                                        .isEqualTo(TableOwners.of(table)))))
                .toList();
    }

    @Test
    void levelIsWrittenInOneRoom() {
        assertThat(CODE.statements())
                .filteredOn(one -> one.writes().contains("level"))
                .as("each group of columns of level has one class there, whose methods name what happens to the level")
                .hasSizeGreaterThan(20)
                .allMatch(one -> one.file().startsWith("stock/level/"));
    }

    @TestFactory
    List<DynamicTest> nobodyReadsATableOfAModuleAbove() {
        return CODE.statements().stream()
                .flatMap(one -> one.reads().stream()
                        .map(table -> DynamicTest.dynamicTest(one.file() + " reads " + table, () -> assertThat(
                                        TableOwners.mayRead(one.module(), table))
                                .as("%s offers what others want to know of it:%n%s", TableOwners.of(table), one.text())
                                .isTrue())))
                .toList();
    }

    @Test
    void pagesAndRoutesReadThroughTheOwners() {
        assertThat(CODE.statements())
                .filteredOn(one -> Set.of("console", "camel").contains(one.module()))
                .as("pages and routes ask the owner of a table, who offers a read model")
                .allSatisfy(one -> assertThat(one.reads()).isEmpty())
                .allSatisfy(one -> assertThat(one.writes()).isEmpty());
    }

    @Test
    void aModuleReadsItsOwnTablesAndThoseBelow() {
        assertThat(TableOwners.mayRead("order", "level")).isTrue();
        assertThat(TableOwners.mayRead("stock", "destination_order")).isFalse();
        assertThat(TableOwners.mayRead("ops", "administrator")).isTrue();
        for (String module : List.of("ops", "console", "camel", "shopify")) {
            assertThat(TableOwners.mayRead(module, "level")).as(module).isFalse();
        }
    }

    @Test
    void theDocumentSaysSo() throws IOException {
        String document = Files.readString(TableOwners.DOCUMENT);

        assertThat(document).isEqualTo(TableOwners.written(document));
        assertThat(document).contains("<!-- tables -->\n| module |");
    }
}

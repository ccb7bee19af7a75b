package io.stockroute.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.LedgerEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ledger keeps codes with parameters. The words are the console's, and nobody reads them back. */
@AnalyzeClasses(packages = "io.stockroute", importOptions = ImportOption.DoNotIncludeTests.class)
class LedgerLanguageTest {

    private static final Path MAIN = Path.of("src/main/java/io/stockroute");
    private static final Pattern OWN_WORDS = Pattern.compile("EntryReason\\s*\\.told\\(\\s*[\\w.]+,\\s*\"");

    @ArchTest
    static final ArchRule theTimelineParsesNoProse = noClasses()
            .that()
            .resideInAPackage("io.stockroute.console.timeline..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.regex..")
            .because("a text that is read back breaks a timeline when it is reworded");

    @ArchTest
    static final ArchRule wordsForCodesAreTheConsolesAlone = noClasses()
            .that()
            .resideOutsideOfPackage("io.stockroute.console..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("ReasonText")
            .because("what is decided is kept as a code, whatever it is called on a page");

    @Test
    void onlyTheLedgerWritesItsTable() {
        assertThat(sources(text -> text.contains("into ledger_entry"))).containsExactly("stock/Ledger.java");
    }

    @Test
    void anEntryHasNoPlaceForASentenceOfOurs() {
        assertThat(texts(LedgerEntry.class)).containsExactly("cause");
        assertThat(EntryReason.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactly("code", "units", "message", "decision");
        assertThat(sources(text -> OWN_WORDS.matcher(text).find()))
                .as("a message is what Shopify, or the way there, said: no literal of ours")
                .isEmpty();
    }

    private static List<String> texts(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getType() == String.class)
                .map(RecordComponent::getName)
                .toList();
    }

    private static List<String> sources(java.util.function.Predicate<String> which) {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> which.test(read(file)))
                    .map(file -> MAIN.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

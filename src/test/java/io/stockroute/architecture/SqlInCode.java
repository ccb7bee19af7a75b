package io.stockroute.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The SQL that stands in the product's code, literal by literal, and the tables that it names. */
record SqlInCode(List<Statement> statements) {

    private static final Path CODE = Path.of("src/main/java/io/stockroute");
    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/V2__stockroute.sql");

    /** Comments, text blocks and strings; only what stands in quotes is in group 1 or 2. */
    private static final Pattern LITERAL = Pattern.compile(
            "/\\*.*?\\*/|//[^\\n]*|\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\\\n]|\\\\.)'",
            Pattern.DOTALL);

    private static final Pattern CREATED = Pattern.compile("(?im)^create table (\\w+)");

    private static final Pattern WRITES =
            Pattern.compile("\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into)\\s+(\\w+)");

    private static final Pattern READS = Pattern.compile("\\b(?:from|join|using)\\s+(\\w+)");

    /** @param text a string or a text block; one that is put together of several is several statements */
    record Statement(String file, String module, String text, Set<String> writes, Set<String> reads) {}

    static List<String> tablesOfMigrations() {
        return CREATED.matcher(read(MIGRATION))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    static SqlInCode read(Collection<String> tables) {
        try (Stream<Path> files = Files.walk(CODE)) {
            return new SqlInCode(files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(CODE.resolve("simulator")))
                    .sorted()
                    .flatMap(file -> statements(file, tables))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Statement> statements(Path file, Collection<String> tables) {
        Path inside = CODE.relativize(file);
        return LITERAL.matcher(read(file))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(text -> text != null)
                .map(text -> new Statement(
                        inside.toString(),
                        inside.getName(0).toString(),
                        text,
                        named(WRITES, text, tables),
                        named(READS, text, tables)));
    }

    private static Set<String> named(Pattern pattern, String text, Collection<String> tables) {
        return pattern.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(tables::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

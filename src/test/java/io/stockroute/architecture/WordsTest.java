package io.stockroute.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written reads as a native engineer writes it; see {@code docs/glossary.md}. */
class WordsTest {

    /** Words and turns that only a translation has, or for which the glossary has another word. */
    private static final Pattern WORST = Pattern.compile(
            "\\b(mend(s|ed|ing)?|brought over|put right|in step|by guess|is no number|lets nobody in|lets us in"
                    + "|tak(es|en|e) down|looked at again|stands? still|goes on by itself|held by shopify"
                    + "|at all levels now|rehearsal|perhaps sold|mirrored away|up again|laid aside"
                    + "|put(s|ting)? .{0,12}aside|let(s)? go|(his|its|no) affair|brought to source|not brought|stand still"
                    + "|anew|h[eo]lds? back|withh(eld|olds?)|safety stop|bulk quer(y|ies))\\b",
            Pattern.CASE_INSENSITIVE);

    /** A text, a comment of Java or of SQL. */
    private static final Pattern SAID = Pattern.compile(
            "\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"" + "|/\\*[\\s\\S]*?\\*/|(?://|-- )[^\\n]*");

    /** The name of a type or of a method, and what it is that must not be part of it. */
    private static final Pattern NAME = Pattern.compile(
            "\\b(?:class|record|interface|enum|void|static [\\w<>]+|public [\\w<>]+)\\s+(\\w+)\\s*[({<]");

    private static final Pattern WORST_PARTS = Pattern.compile(
            "InStep|TakenBack|Anew|BroughtOver|Mend(?=[A-Z]|$)|PutRight"
                    + "|HeldBack|HoldsBack|Withheld|\\bFall|aFall|TakenUp|Rehearsal|LetsGo|\\bWish|\\bArticle|ABulkQuery");

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern CODE = Pattern.compile("```[\\s\\S]*?```|`[^`\\n]*`");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.,:/_-]*");
    private static final int LONGEST_SENTENCE = 30;

    /** Messages, reasons and log lines of the product, and its comments. */
    @Test
    void noMessageAndNoCommentHasOneOfTheWorstWords() {
        assertThat(Stream.concat(files("src/main/java", ".java"), files("src/main/resources/db", ".sql"))
                        .filter(file -> !file.toString().contains("simulator"))
                        .flatMap(file -> SAID.matcher(text(file))
                                .results()
                                .map(found -> found.group().replaceAll("\\s+(\\*\\s+)?", " "))
                                .filter(WordsTest::isBad)
                                .map(found -> file.getFileName() + ": " + found)))
                .isEmpty();
    }

    @Test
    void noPageHasOneOfTheWorstWords() {
        assertThat(files("src/main/resources/templates", ".html").flatMap(file -> TAG.matcher(text(file))
                        .replaceAll(" ")
                        .lines()
                        .filter(WordsTest::isBad)
                        .map(line -> file.getFileName() + ": " + line.strip())))
                .isEmpty();
    }

    @Test
    void noDocumentAndNoRouteHasOneOfTheWorstWords() {
        assertThat(Stream.concat(documents(), files("routes", ".yaml")).flatMap(file -> text(file)
                        .lines()
                        .filter(WordsTest::isBad)
                        .map(line -> file.getFileName() + ": " + line.strip())))
                .isEmpty();
    }

    /** Of types and of what they do, and of tests, whose names are sentences of the contract. */
    @Test
    void noNameHasOneOfTheWorstWords() {
        assertThat(Stream.concat(files("src/main/java", ".java"), files("src/test/java", ".java"))
                        .flatMap(file -> NAME.matcher(text(file))
                                .results()
                                .map(found -> found.group(1))
                                .filter(name -> WORST_PARTS.matcher(name).find())
                                .map(name -> file.getFileName() + ": " + name)))
                .isEmpty();
    }

    @Test
    void noSentenceOfADocumentIsTooLong() {
        List<String> tooLong = new ArrayList<>();
        documents().forEach(file -> sentences(text(file))
                .filter(sentence -> WORD.matcher(sentence).results().count() > LONGEST_SENTENCE)
                .forEach(sentence -> tooLong.add(file.getFileName() + ": " + sentence)));

        assertThat(tooLong).isEmpty();
    }

    private static boolean isBad(String text) {
        return WORST.matcher(text).find();
    }

    /** Prose alone: neither code nor tables. */
    private static Stream<String> sentences(String document) {
        String prose = CODE.matcher(document)
                .replaceAll("x")
                .lines()
                .map(line -> line.startsWith("|") ? "" : line)
                .collect(java.util.stream.Collectors.joining("\n"))
                .replace("**", "");
        return Pattern.compile("(?<=[.!?:;])\\s+|\\n\\s*\\n|\\n\\s*(?:[-*]|\\d+\\.)\\s")
                .splitAsStream(prose)
                .map(sentence -> sentence.replaceAll("\\s+", " ").strip());
    }

    private static Stream<Path> documents() {
        return Stream.concat(
                Stream.of("README.md", "CHANGELOG.md", "SECURITY.md", "routes/README.md")
                        .map(Path::of)
                        .filter(Files::exists),
                files("docs", ".md"));
    }

    private static Stream<Path> files(String folder, String end) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.stockroute.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every template of the console keeps to. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z][^<>]*(?:\"[^\"]*\"[^<>]*)*>");

    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"(\\w+)");

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatIsReplacedIsNotConditionalOnTheSameTag(Path template) throws IOException {
        assertThat(tags(template))
                .as("th:replace comes before th:if, whose condition would be ignored: put it on a th:block around")
                .noneMatch(
                        tag -> tag.contains("th:replace=") && (tag.contains("th:if=") || tag.contains("th:unless=")));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTextIsEscaped(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContain("th:utext", "[(");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsInline(Path template) throws IOException {
        assertThat(tags(template))
                .as("the policy of the pages allows no inline script and no inline style")
                .noneMatch(tag -> tag.matches("(?s).*\\s(style|th:style|on[a-z]+|hx-on[:a-z-]*)=.*")
                        || tag.startsWith("<style")
                        || (tag.startsWith("<script") && !tag.contains("src=")));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTableHeadSaysWhatItHeads(Path template) throws IOException {
        assertThat(tags(template)).noneMatch(tag -> tag.matches("(?s)<th[\\s>].*") && !tag.contains("scope"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyCellSaysWhatItHoldsWhereATableIsTooWideForItsHead(Path template) throws IOException {
        assertThat(cells(template))
                .as(
                        "on a phone a row is a card: a cell needs data-label, unless it explains itself (class cause or action)")
                .allMatch(tag -> tag.contains("data-label=") || tag.matches(".*class=\"(cause|action)\".*"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyLinkToACsvIsADownload(Path template) throws IOException {
        assertThat(tags(template))
                .as("in the admin of a store any other link is fetched into the page")
                .noneMatch(tag ->
                        tag.startsWith("<a ") && tag.contains("csv") && !tag.matches("(?s).*\\sdownload[\\s=>].*"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aFragmentIsTheOnlyTagOfItsName(Path template) throws IOException {
        List<String> tags = tags(template);
        List<String> fragments = tags.stream()
                .flatMap(tag -> FRAGMENT.matcher(tag).results())
                .map(match -> match.group(1))
                .toList();

        assertThat(fragments).doesNotHaveDuplicates().allSatisfy(name -> assertThat(tags)
                .as("a fragment expression takes every tag that is called %s as well", name)
                .noneMatch(tag -> tag.matches("(?s)<" + name + "[\\s>].*") && !tag.contains("th:fragment=\"" + name)));
    }

    private static List<String> cells(Path template) throws IOException {
        return tags(template).stream()
                .filter(tag -> tag.matches("(?s)<td[\\s>].*"))
                .toList();
    }

    private static List<String> tags(Path template) throws IOException {
        return TAG.matcher(Files.readString(template))
                .results()
                .map(match -> match.group())
                .toList();
    }
}

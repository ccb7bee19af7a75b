package io.stockroute.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code docs/routes.md} and {@code routes/README.md} say of the routes is so. */
class RouteDocumentTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z.-]+):([^}]*)}}");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.-]+)` \\| `([^`]*)` \\| .{10,} \\|$");
    private static final Pattern BEAN = Pattern.compile("(?m)^\\| [a-z]+ \\| `(\\w+)` \\| (.*) \\|$");
    private static final Pattern STABLE = Pattern.compile("(?m)^\\| `direct:([a-z.<>-]+)` \\|");
    private static final Pattern INDEX = Pattern.compile("\\[([a-z-]+)]\\(\\1\\.camel\\.yaml\\)");

    private static final String DOCUMENT = text(Path.of("docs/routes.md"));

    @Test
    void everyPlaceholderStandsThereWithItsDefault() {
        Map<String, String> used = new TreeMap<>();
        for (Path file : RouteFiles.all()) {
            for (MatchResult found : PLACEHOLDER.matcher(text(file)).results().toList()) {
                assertThat(used.getOrDefault(found.group(1), found.group(2)))
                        .as("the default of %s", found.group(1))
                        .isEqualTo(found.group(2));
                used.put(found.group(1), found.group(2));
            }
        }

        assertThat(ROW.matcher(DOCUMENT).results().collect(Collectors.toMap(row -> row.group(1), row -> row.group(2))))
                .isEqualTo(used);
    }

    @Test
    void everyBeanMethodThatARouteCallsStandsThere() {
        Map<String, Set<String>> called = new TreeMap<>();
        for (Path file : RouteFiles.all()) {
            for (JsonNode call : RouteFiles.calls(file)) {
                called.computeIfAbsent(call.get("ref").asText(), bean -> new TreeSet<>())
                        .add(call.get("method").asText().replaceFirst("(?s)\\(.*", ""));
            }
        }

        assertThat(BEAN.matcher(DOCUMENT)
                        .results()
                        .collect(Collectors.toMap(
                                row -> row.group(1),
                                row -> new TreeSet<>(
                                        Set.of(row.group(2).replace("`", "").split(", "))))))
                .isEqualTo(called);
    }

    @Test
    void theStableEndpointsHaveRoutes() {
        Set<String> served = RouteFiles.routes().stream()
                .map(route -> route.content().path("from").path("uri").asText())
                .map(uri -> uri.replace("{{store}}", "<store>"))
                .collect(Collectors.toSet());

        assertThat(STABLE.matcher(DOCUMENT).results().map(row -> "direct:" + row.group(1)))
                .hasSizeGreaterThan(10)
                .isSubsetOf(served);
    }

    @Test
    void theExampleIsTheOneThatIsTested() {
        assertThat(DOCUMENT)
                .contains(text(Path.of("docs/examples/custom-reconcile.camel.yaml")))
                .contains(text(Path.of("src/test/java/io/stockroute/routes/OwnRouteTest.java")));
    }

    @Test
    void theIndexNamesEachFlowOnce() {
        assertThat(INDEX.matcher(text(Path.of("routes/README.md"))).results().map(entry -> entry.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        RouteFiles.all().stream().map(RouteFiles::flow).toList());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

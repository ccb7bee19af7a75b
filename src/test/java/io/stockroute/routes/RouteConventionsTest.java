package io.stockroute.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.stockroute.routes.RouteFiles.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conventions that make the routes readable, and Hawtio's list with them. */
class RouteConventionsTest {

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
            .getSchema(RouteConventionsTest.class.getResourceAsStream("/schema/camelYamlDsl.json"));
    private static final CamelCatalog CATALOG = new DefaultCamelCatalog(true);
    private static final int LONGEST_ROUTE = 60;

    static List<Path> files() {
        return RouteFiles.all();
    }

    static List<Route> routes() {
        return RouteFiles.routes();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsWhatCamelsSchemaAllows(Path file) {
        assertThat(SCHEMA.validate(RouteFiles.read(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyEndpointHasOptionsThatItsComponentKnows(Path file) {
        for (JsonNode endpoint : endpoints(RouteFiles.read(file))) {
            var answer = CATALOG.validateEndpointProperties(uri(endpoint));
            assertThat(answer.isSuccess())
                    .as("%s %s", uri(endpoint), answer.summaryErrorMessage(false))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theCanonicalNotationIsUsed(Path file) throws IOException {
        List<String> compact = Files.readAllLines(file).stream()
                .filter(line -> line.matches("^- from:.*|^ *- log: .+|^ *- to: .+|^ *(simple|constant): [\"'$a-z].*"))
                .toList();
        assertThat(compact).isEmpty();
    }

    /** A file is named after its module, then after its part of it: {@code order-create.camel.yaml}. */
    @ParameterizedTest
    @MethodSource("files")
    void aFileOfRoutesBelongsToAModule(Path file) {
        if (RouteFiles.read(file).findValue("from") != null) {
            assertThat(RouteFiles.flow(file)).matches("[a-z]+(-[a-z]+)*");
            assertThat(Path.of("src/main/java/io/stockroute", RouteFiles.module(file)))
                    .isDirectory();
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aRoutesIdBeginsWithTheNameOfItsFile(Route route) {
        assertThat(route.id()).matches(route.flow() + "(-[a-z-]+)?");
    }

    /** An upgrade must not bring a file of the name that an integration team has chosen. */
    @ParameterizedTest
    @MethodSource("files")
    void noFileTakesANameThatIsLeftToOthers(Path file) {
        assertThat(RouteFiles.flow(file)).doesNotStartWith("custom");
    }

    @ParameterizedTest
    @MethodSource("files")
    void aPlaceholderBeginsWithAFlow(Path file) throws IOException {
        List<String> flows = files().stream().map(RouteFiles::flow).toList();
        assertThat(Pattern.compile("\\{\\{([a-z-]+)\\.")
                        .matcher(Files.readString(file))
                        .results())
                .extracting(found -> found.group(1))
                .allMatch(first -> flows.contains(first) || first.equals("stockroute") || first.equals("queue"));
    }

    /** So all routes of a module can be stopped at once. */
    @ParameterizedTest
    @MethodSource("routes")
    void aRoutesGroupIsItsModule(Route route) {
        assertThat(route.content().path("group").asText())
                .isEqualTo(route.flow().replaceFirst("-.*", ""));
    }

    @Test
    void noTwoRoutesHaveOneId() {
        assertThat(routes()).extracting(Route::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aRouteSaysInASentenceWhatItDoes(Route route) {
        assertThat(route.content().path("description").asText()).matches("(?s)[A-Z].{20,}\\.\\s*");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aRouteSaysWhereItsFailuresGo(Route route) {
        boolean entry = !route.content().path("from").path("uri").asText().startsWith("direct:");
        assertThat(route.content().has("routeConfigurationId") || !entry || onlyHandsOn(route))
                .as("an entry names a route configuration")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void howFailuresAreMetStandsInARouteConfigurationAlone(Route route) {
        assertThat(route.content().has("errorHandler"))
                .as("Hawtio cannot draw a route with an error handler of its own")
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aDirectEndpointBearsTheIdOfItsRoute(Route route) {
        String uri = route.content().path("from").path("uri").asText();
        if (uri.startsWith("direct:")) {
            assertThat(uri.replace(".{{store}}", "")).isEqualTo("direct:" + route.id());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aRouteReadsInOneScreen(Path file) throws IOException {
        for (String item : Files.readString(file).split("(?m)^- ", -1)) {
            if (item.startsWith("route:") || item.startsWith("routeTemplate:")) {
                assertThat(item.lines()).hasSizeLessThanOrEqualTo(LONGEST_ROUTE);
            }
        }
    }

    @Test
    void everyDirectEndpointThatIsCalledHasARoute() {
        List<String> served = routes().stream()
                .map(route -> route.content().path("from").path("uri").asText())
                .map(uri -> uri.replaceAll("\\.\\{\\{store}}", ".*"))
                .toList();
        List<String> called = files().stream()
                .flatMap(file -> endpoints(RouteFiles.read(file)).stream())
                .map(endpoint -> endpoint.path("uri").asText())
                .filter(uri -> uri.startsWith("direct:"))
                .filter(uri -> !uri.equals("direct:${exchangeProperty.turn}")) // see below
                .map(uri -> uri.replaceAll("\\.(\\{\\{store}}|\\$\\{[^}]*})", ".*"))
                .toList();
        assertThat(served).containsAll(called);
    }

    @Test
    void everyTurnThatIsAskedForHasARoute() throws IOException {
        List<String> served = routes().stream()
                .map(route -> route.content().path("from").path("uri").asText())
                .toList();
        Pattern turn = Pattern.compile("expression: \"?([a-z-]+)\\.(\\$\\{body}|\\{\\{store}})");
        List<String> turns = new ArrayList<>();
        for (Path file : files()) {
            turn.matcher(Files.readString(file))
                    .results()
                    .forEach(name -> turns.add("direct:" + name.group(1) + ".{{store}}"));
        }
        assertThat(turns).contains("direct:stock-lane.{{store}}", "direct:catalog-bulk.{{store}}");
        assertThat(served).containsAll(turns);
    }

    @Test
    void everyRouteConfigurationThatIsNamedExists() {
        List<String> known = new ArrayList<>();
        files().forEach(file -> RouteFiles.read(file)
                .forEach(item ->
                        known.add(item.path("routeConfiguration").path("id").asText())));
        assertThat(routes().stream()
                        .map(route ->
                                route.content().path("routeConfigurationId").asText())
                        .filter(id -> !id.isEmpty()))
                .isSubsetOf(known);
    }

    /** Starts on its own and does nothing but hand on to a route that meets failures. */
    private static boolean onlyHandsOn(Route route) {
        JsonNode steps = route.content().path("from").path("steps");
        return steps.size() == 1 && steps.get(0).has("to");
    }

    private static List<JsonNode> endpoints(JsonNode node) {
        var found = new ArrayList<JsonNode>();
        if (node.isObject() && node.path("uri").isTextual()) {
            found.add(node);
        }
        node.forEach(child -> found.addAll(endpoints(child)));
        return found;
    }

    private static String uri(JsonNode endpoint) {
        Map<String, String> parameters = new LinkedHashMap<>();
        endpoint.path("parameters")
                .fields()
                .forEachRemaining(
                        entry -> parameters.put(entry.getKey(), entry.getValue().asText()));
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
        String uri = endpoint.path("uri")
                .asText()
                .replaceAll("\\{\\{[a-zA-Z]+}}", "x")
                .replaceAll("\\$\\{[^}]*}", "x");
        return query.isEmpty() ? uri : uri + "?" + query;
    }
}

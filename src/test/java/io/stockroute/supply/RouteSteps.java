package io.stockroute.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What stands under one name in routes/, a route or a configuration of routes, as the keys of its YAML in their order. */
record RouteSteps(String id, String kind, JsonNode content, List<Step> steps) {

    /** A key of the YAML with what stands below it. */
    record Step(String name, JsonNode value) {

        String uri() {
            return value.path("uri").asText();
        }
    }

    private static final Path ROUTES = Path.of("routes");

    /** Routes and templates of routes. */
    static List<RouteSteps> routes() throws IOException {
        return all().stream()
                .filter(one -> one.kind.equals("route") || one.kind.equals("routeTemplate"))
                .toList();
    }

    static RouteSteps configuration(String id) throws IOException {
        return all().stream()
                .filter(one -> one.kind.equals("routeConfiguration") && one.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No route configuration " + id));
    }

    /** The text of all files, for what must not stand anywhere. */
    static String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : files()) {
            text.append(Files.readString(file));
        }
        return text.toString();
    }

    boolean removesAllHeaders(Step step) {
        return step.name.equals("removeHeaders")
                && step.value.path("pattern").asText().equals("*")
                // Camel's own count of tries, which it sets itself before each of them
                && step.value.path("excludePattern").asText("CamelRedeliver*").equals("CamelRedeliver*");
    }

    private static List<RouteSteps> all() throws IOException {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        List<RouteSteps> all = new ArrayList<>();
        for (Path file : files()) {
            for (JsonNode entry : yaml.readTree(file.toFile())) {
                String kind = entry.fieldNames().next();
                JsonNode content = entry.path(kind);
                List<Step> steps = new ArrayList<>();
                collect(content, steps);
                all.add(new RouteSteps(content.path("id").asText(), kind, content, steps));
            }
        }
        return all;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(ROUTES)) {
            return files.filter(file -> file.toString().endsWith(".camel.yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static void collect(JsonNode node, List<Step> steps) {
        node.properties().forEach(field -> {
            steps.add(new Step(field.getKey(), field.getValue()));
            collect(field.getValue(), steps);
        });
        if (node.isArray()) {
            node.forEach(element -> collect(element, steps));
        }
    }
}

package io.stockroute.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files in {@code routes/}, as data. */
final class RouteFiles {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String ENDING = ".camel.yaml";

    /** A route or the route of a template. */
    record Route(String flow, String id, JsonNode content) {
        @Override
        public String toString() {
            return id;
        }
    }

    private RouteFiles() {}

    static List<Path> all() {
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file calls, as {@code ref} and {@code method}: steps and expressions. */
    static List<JsonNode> calls(Path file) {
        var found = new ArrayList<JsonNode>();
        collectCalls(read(file), found);
        return found;
    }

    private static void collectCalls(JsonNode node, List<JsonNode> found) {
        if (node.has("ref") && node.has("method")) {
            found.add(node);
        }
        node.forEach(child -> collectCalls(child, found));
    }

    static String flow(Path file) {
        return file.getFileName().toString().replace(ENDING, "");
    }

    static String module(Path file) {
        return flow(file).replaceFirst("-.*", "");
    }

    static List<Route> routes() {
        var routes = new ArrayList<Route>();
        for (Path file : all()) {
            for (JsonNode item : read(file)) {
                if (item.has("route")) {
                    JsonNode route = item.get("route");
                    routes.add(new Route(flow(file), route.path("id").asText(), route));
                } else if (item.has("routeTemplate")) {
                    JsonNode template = item.get("routeTemplate");
                    routes.add(new Route(flow(file), template.path("id").asText(), template.path("route")));
                }
            }
        }
        return routes;
    }
}

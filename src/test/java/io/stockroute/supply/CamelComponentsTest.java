package io.stockroute.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.supply.RouteSteps.Step;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The jar holds the Camel components that routes name, and no others. The class path of tests holds more: what is missing in the jar
 * would be found at its start only.
 */
class CamelComponentsTest {

    private static final Map<String, String> NEEDED_OTHERWISE = Map.of(
            "camel-bean", "steps that call a bean",
            "camel-file", "camel-http names its classes",
            "camel-log", "camel-management needs it",
            "camel-micrometer", "measures the routes",
            "camel-spring", "Camel in Spring Boot");

    private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9-]*):.*", Pattern.DOTALL);
    private static final Pattern JAR = Pattern.compile(".*/([^/]+)\\.jar!/.*");

    @Test
    void whatRoutesNameIsInTheJar() throws IOException {
        Set<String> offered =
                components().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        assertThat(offered).containsAll(schemes());
    }

    @Test
    void whatNoRouteNamesIsNot() throws IOException {
        Set<String> named = schemes();
        Map<String, Set<String>> unused = new TreeMap<>(components());
        unused.values().removeIf(schemes -> !Collections.disjoint(schemes, named));
        assertThat(unused.keySet()).containsExactlyInAnyOrderElementsOf(NEEDED_OTHERWISE.keySet());
    }

    /** Components of the jar: the library, and the schemes that it answers to. */
    private static Map<String, Set<String>> components() throws IOException {
        Set<String> inTheJar = Libraries.resolved().stream()
                .map(library -> library.name() + "-" + library.version())
                .collect(Collectors.toSet());
        Map<String, Set<String>> components = new TreeMap<>();
        for (URL found : Collections.list(CamelComponentsTest.class
                .getClassLoader()
                .getResources("META-INF/services/org/apache/camel/component.properties"))) {
            Matcher jar = JAR.matcher(found.toString());
            if (jar.matches() && inTheJar.contains(jar.group(1))) {
                components.put(jar.group(1).replaceFirst("-[0-9.]+$", ""), schemesOf(found));
            }
        }
        return components;
    }

    private static Set<String> schemesOf(URL properties) throws IOException {
        Properties read = new Properties();
        try (InputStream stream = properties.openStream()) {
            read.load(stream);
        }
        return Set.copyOf(Arrays.asList(read.getProperty("components").trim().split("\\s+")));
    }

    /** What routes name; an address that the settings give is one of a store. */
    private static Set<String> schemes() throws IOException {
        Set<String> schemes = new HashSet<>(Set.of("https"));
        for (RouteSteps route : RouteSteps.routes()) {
            for (Step step : route.steps()) {
                Matcher uri = SCHEME.matcher(step.uri());
                if (uri.matches()) {
                    schemes.add(uri.group(1));
                }
            }
        }
        assertThat(schemes).contains("direct", "platform-http", "timer");
        return schemes;
    }
}

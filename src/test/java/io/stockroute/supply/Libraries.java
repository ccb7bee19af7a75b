package io.stockroute.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the jar holds: as this build has resolved it, and as the bill of materials says. */
final class Libraries {

    /** Where Spring Boot and its tools look for the bill of materials. */
    static final String BILL_OF_MATERIALS = "META-INF/sbom/application.cdx.json";

    private static final Path RESOLVED = Path.of("target/libraries.txt");

    // "   group:name:jar[:classifier]:version:scope -- module …", with colours when Maven thinks that it writes to a
    // terminal
    private static final Pattern LINE =
            Pattern.compile("\\s+([^:\\s]+):([^:]+):jar:(?:[^:]+:)?([^:]+):(?:compile|runtime)\\b.*");
    private static final Pattern COLOUR = Pattern.compile("\\x1b\\[[0-9;]*m");

    private Libraries() {}

    /** Of this build, also of one without a network. */
    static Set<Library> resolved() throws IOException {
        try (Stream<String> lines = Files.lines(RESOLVED)) {
            return lines.map(line -> LINE.matcher(COLOUR.matcher(line).replaceAll("")))
                    .filter(Matcher::matches)
                    .map(found -> new Library(found.group(1), found.group(2), found.group(3)))
                    .collect(Collectors.toCollection(Libraries::sorted));
        }
    }

    /** Empty where no build with a network has made it yet. */
    static Optional<Set<Library>> listed() throws IOException {
        URL bill = Libraries.class.getClassLoader().getResource(BILL_OF_MATERIALS);
        if (bill == null) {
            return Optional.empty();
        }
        JsonNode components = new ObjectMapper().readTree(bill).path("components");
        return Optional.of(StreamSupport.stream(components.spliterator(), false)
                .map(component -> new Library(
                        component.path("group").asText(),
                        component.path("name").asText(),
                        component.path("version").asText()))
                .collect(Collectors.toCollection(Libraries::sorted)));
    }

    private static Set<Library> sorted() {
        return new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
    }
}

package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a merchant reads of a failure: no names of classes or documents, no ids of requests. Those stand in the technical details. */
public final class PlainTexts {

    private static final Pattern TECHNICAL = Pattern.compile(
            "io\\.stockroute|java\\.|\\.graphql|\\w*[a-z](Exception|Error)\\b|document:|request [0-9a-f-]{3,}|\\b(%s)\\b"
                    .formatted(String.join("|", documents())));

    private static final Pattern DETAILS = Pattern.compile("<details>.*?</details>", Pattern.DOTALL);
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");

    private PlainTexts() {}

    public static void assertPlain(String text) {
        assertThat(text).doesNotContainPattern(TECHNICAL);
    }

    /** As somebody reads the page who opens no details. */
    public static void assertPlainPage(String html) {
        assertPlain(TAGS.matcher(DETAILS.matcher(html).replaceAll("")).replaceAll(" "));
    }

    /** The documents whose names are no word that a page may have. */
    static List<String> documents() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/shopify"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".graphql"))
                    .map(name -> name.substring(0, name.length() - ".graphql".length()))
                    .filter(name -> name.matches("([A-Z][a-z]+){2,}"))
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.stockroute.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Captured answers and example payloads; src/test/resources/shopify/fixtures/README.md says where they are from. */
final class Fixtures {

    private Fixtures() {}

    static String text(String name) {
        try (InputStream in = Fixtures.class.getResourceAsStream("/shopify/fixtures/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of several payloads in a file. */
    static String first(String name) {
        try {
            JsonNode file = new ObjectMapper().readTree(text(name));
            return file.get(0).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

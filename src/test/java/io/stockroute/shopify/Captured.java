package io.stockroute.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Answers captured from Shopify. */
public final class Captured {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Captured() {}

    /** @param pointer a JSON pointer into the file */
    public static JsonNode at(String file, String pointer) {
        try (InputStream in = Captured.class.getResourceAsStream("/shopify/fixtures/" + file + ".json")) {
            JsonNode found = JSON.readTree(in).at(pointer);
            if (found.isMissingNode()) {
                throw new IllegalArgumentException("nothing at " + pointer + " of " + file);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

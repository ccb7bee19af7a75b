package io.stockroute.shopify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A GraphQL document from {@code shopify/<name>.graphql}; each holds one operation, named like its file.
 *
 * @param mutation whether it changes anything at the store
 * @param repeatable whether sending it twice has the effect of sending it once: queries, mutations with
 *     {@code @idempotent}, and those whose first line says why they are
 */
public record Document(String name, String text, boolean mutation, boolean repeatable) {

    private static final String REPEATABLE = "# Repeatable: ";

    private static final Pattern MUTATION = Pattern.compile("(?m)^\\s*mutation\\b");

    /** @throws IllegalStateException if the jar holds no such document */
    public static Document named(String name) {
        String text = text(name);
        boolean mutation = MUTATION.matcher(text).find();
        return new Document(name, text, mutation, !mutation || repeatable(text));
    }

    /**
     * The text of a bulk operation, {@code shopify/<name>.bulk.graphql}, which is sent inside the document StartBulk.
     *
     * @throws IllegalStateException if the jar holds no such query
     */
    public static String bulk(String name) {
        return text(name + ".bulk");
    }

    /** Whether it counts if it was done, once a sending has failed: not of queries, nor of what may be done any number of times. */
    public boolean outcomeCounts() {
        return mutation && !text.startsWith(REPEATABLE);
    }

    private static boolean repeatable(String text) {
        return text.contains("@idempotent(key:") || text.startsWith(REPEATABLE);
    }

    private static String text(String name) {
        try (InputStream in = Document.class.getResourceAsStream("/shopify/" + name + ".graphql")) {
            if (in == null) {
                throw new IllegalStateException("No such GraphQL document (document: " + name + ")");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

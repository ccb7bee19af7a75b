package io.stockroute.catalog.product;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The text by which variants of several stores are recognised as the same: trimmed, compared exactly, empty if blank. */
final class MatchKey {

    /** Longer keys do not fit into an index and are replaced by their digest, which is just as exact. */
    private static final int LONGEST = 250;

    private static final String UNIT_SEPARATOR = "\u001f";

    private MatchKey() {}

    /** An identifier as the merchant typed it. */
    static String of(String text) {
        String trimmed = text.strip();
        return trimmed.length() <= LONGEST ? trimmed : digest(trimmed);
    }

    /** A product's handle with a variant's option values in order; what the options are called does not matter. */
    static String of(String handle, List<String> optionValues) {
        StringBuilder key = new StringBuilder(handle.strip());
        for (String value : optionValues) {
            key.append(UNIT_SEPARATOR).append(value.strip());
        }
        return of(key.toString());
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

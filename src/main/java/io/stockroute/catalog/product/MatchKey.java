package io.stockroute.catalog.product;

import io.stockroute.Texts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text by which variants of several stores are recognised as the same; see {@link Texts#identifier}. Empty if blank. */
public final class MatchKey {

    /** Longer keys do not fit into a column and are replaced by their digest, which is just as exact. Shopify keeps 255 of a SKU. */
    private static final int LONGEST = 255;

    private static final String UNIT_SEPARATOR = "\u001f";

    private MatchKey() {}

    /** An identifier as the merchant typed it. */
    public static String of(String text) {
        return fit(Texts.identifier(text));
    }

    /** A product's handle with the values of a variant's options, in whatever order and however the options are called. */
    static String of(String handle, List<VariantReading.Option> options) {
        return of(handle, options.stream().map(option -> Texts.identifier(option.value())));
    }

    /** As above, with what the options are called: tells variants of one product apart that have the same values. */
    static String withNames(String handle, List<VariantReading.Option> options) {
        return of(
                handle,
                options.stream()
                        .map(option -> Texts.identifier(option.name()) + "=" + Texts.identifier(option.value())));
    }

    private static String of(String handle, Stream<String> options) {
        return fit(Stream.concat(Stream.of(Texts.identifier(handle)), options.sorted())
                .collect(Collectors.joining(UNIT_SEPARATOR)));
    }

    private static String fit(String key) {
        return key.length() <= LONGEST ? key : digest(key);
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

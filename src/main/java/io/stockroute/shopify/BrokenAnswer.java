package io.stockroute.shopify;

/** An answer of Shopify lacks a field that its schema promises; the message names the field, never its value. */
public final class BrokenAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenAnswer(String field, String kind) {
        super("Shopify's answer has no usable field '%s': %s".formatted(field, kind));
    }
}

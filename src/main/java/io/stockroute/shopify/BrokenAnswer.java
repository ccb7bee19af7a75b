package io.stockroute.shopify;

import io.stockroute.FailureText;

/** An answer of Shopify lacks a field that its schema promises; the message names the field, never its value. */
public final class BrokenAnswer extends RuntimeException implements FailureText.Told {

    private static final long serialVersionUID = 1L;

    BrokenAnswer(String field, String kind) {
        super("Shopify's answer has no usable field '%s': %s".formatted(field, kind));
    }

    @Override
    public FailureText text() {
        return new FailureText(String.valueOf(getMessage()), "");
    }
}

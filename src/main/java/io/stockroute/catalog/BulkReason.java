package io.stockroute.catalog;

import io.stockroute.CodeMeaning;
import io.stockroute.ReasonCode;

/** What is to be said of a bulk operation: why it waits or failed, or why its result is not believed. */
public enum BulkReason implements ReasonCode {
    TOO_MANY_AT_ONCE("The store has as many bulk operations under way as Shopify runs at once.", "message"),
    BULK_REJECTED("Shopify rejects the bulk operation.", "error", "message"),
    BULK_UNKNOWN("Shopify does not know the bulk operation any more."),
    BULK_ENDED("Shopify ended the bulk operation without a result.", "status", "error"),
    RESULT_WITHOUT_ADDRESS("Shopify counts rows and names no address of the result.", "rows"),
    CALL_UNANSWERED("The store did not answer a call about the bulk operation; the message says why.", "message"),
    RESULT_UNREADABLE("The result cannot be fetched or read; the message says why.", "message"),
    RESULT_INCOMPLETE("The result has fewer rows than Shopify counted."),
    NO_VARIANT_NAMED("The catalog names no variant although some are known; nothing is taken to be gone.");

    @SuppressWarnings("ImmutableEnumChecker") // a List.of
    private final CodeMeaning text;

    BulkReason(String meaning, String... parameters) {
        this.text = CodeMeaning.of(meaning, parameters);
    }

    @Override
    public CodeMeaning text() {
        return text;
    }
}

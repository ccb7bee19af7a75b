package io.stockroute.catalog;

import io.stockroute.CodeMeaning;
import io.stockroute.ReasonCode;

/** What is to be said of a bulk operation: why it waits or failed, or why its result is not believed. */
public enum BulkReason implements ReasonCode {
    TOO_MANY_AT_ONCE(
            "The store has as many bulk operations under way as Shopify runs at once.", CodeMeaning.NOTHING, "message"),
    BULK_REJECTED(
            "Shopify rejects the bulk operation.",
            "Read what Shopify says; grant the scope that it names. It is tried again automatically.",
            "error",
            "message"),
    BULK_UNKNOWN("Shopify does not know the bulk operation any more.", CodeMeaning.NOTHING),
    BULK_ENDED("Shopify ended the bulk operation without a result.", CodeMeaning.NOTHING, "status", "error"),
    RESULT_WITHOUT_ADDRESS("Shopify counts rows and names no address of the result.", CodeMeaning.NOTHING, "rows"),
    CALL_UNANSWERED(
            "The store did not answer a call about the bulk operation; the message says why.",
            CodeMeaning.NOTHING,
            "message"),
    RESULT_UNREADABLE(
            "The result cannot be fetched or read; the message says why.",
            "Nothing: it is fetched again automatically. Read what the message says if it comes back.",
            "message"),
    RESULT_INCOMPLETE("The result has fewer rows than Shopify counted.", CodeMeaning.NOTHING),
    READ_BY_PAGE(
            "The bulk operation failed again and again, so its records are read page by page; the message says why it failed.",
            "Nothing: it continues automatically. The record that fails is listed among the issues.",
            "message"),
    NO_VARIANT_NAMED(
            "The catalog names no variant although some are known; nothing is taken to be gone.",
            "Check in Shopify whether the products are there. The next product import compares again.");

    @SuppressWarnings("ImmutableEnumChecker") // a List.of
    private final CodeMeaning text;

    BulkReason(String meaning, String advice, String... parameters) {
        this.text = CodeMeaning.of(meaning, advice, parameters);
    }

    @Override
    public CodeMeaning text() {
        return text;
    }
}

package io.stockroute.console.issue;

/** What an operator can do about it. */
final class IssueAdvice {

    private IssueAdvice() {}

    static String ofDelivery(boolean kept) {
        return kept
                ? "Fix what the reason says and retry. The next reconciliation finds the stock anyway, the next poll the orders."
                : "It is too old to be retried. Stock and orders were found in other ways meanwhile; dismiss it.";
    }

    static String ofLevel(boolean unreadable) {
        return unreadable
                ? "It continues automatically as soon as it can be read. If the item or its location is gone for good, stop stocking it there."
                : "Fix in Shopify what the reason says and retry: it is read again and written if it still differs.";
    }

    static String ofOnHold() {
        return "Look at what it would change, then approve or reject it.";
    }

    static String ofRun(boolean again) {
        return again
                ? "Retry, or wait: it runs again on its schedule."
                : "Fix what the reason says; it then starts again automatically.";
    }
}

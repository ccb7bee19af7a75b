package io.stockroute.console.issue;

/** What an operator can do about it. */
final class IssueAdvice {

    private IssueAdvice() {}

    static String ofDelivery(boolean kept) {
        return kept
                ? "Fix the cause and retry. In any case the next reconciliation corrects the stock, and the next poll finds the orders."
                : "Dismiss it: it is too old to be retried, and reconciliation and polling have found its stock and orders since.";
    }

    static String ofLevel(boolean unreadable) {
        return unreadable
                ? "It continues automatically as soon as it can be read. If the item or its location is gone for good, stop stocking it there."
                : "Fix the cause in Shopify and retry: the level is read again, and written if it still differs.";
    }

    static String ofOnHold() {
        return "Look at what it would change, then approve or reject it.";
    }

    static String ofRun(boolean again) {
        return again
                ? "Retry, or wait: it runs again on its schedule."
                : "Fix the cause; it then starts again automatically.";
    }
}

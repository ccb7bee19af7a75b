package io.stockroute.order;

/** What an order can become in its Destination after it was imported, which nobody follows in Source. */
public enum OrderChange {
    GREW(
            "It gained units in its Destination after it was imported, or skipped: a line was added, or a quantity raised.",
            "Add them to the order in Source, or enter them there by hand; then dismiss this. Until then they are offered nowhere."),
    CANCELLED(
            "It was cancelled in its Destination, and its order in Source was not.",
            "Cancel the order in Source, or ship it; dismiss this if it is to stay as it is.");

    private final String meaning;
    private final String advice;

    OrderChange(String meaning, String advice) {
        this.meaning = meaning;
        this.advice = advice;
    }

    public String meaning() {
        return meaning;
    }

    /** What an operator does. */
    public String advice() {
        return advice;
    }
}

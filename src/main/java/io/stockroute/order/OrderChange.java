package io.stockroute.order;

/** In what an order and its order in Source can differ after the import, so that an operator makes it good. */
public enum OrderChange {
    GREW(
            "It gained units in its Destination after it was imported, or skipped: a line was added, or a quantity raised.",
            "Add them to the order in Source, or enter them there by hand; then dismiss this. Until then they are offered nowhere."),
    CANCELLED(
            "It was cancelled in its Destination, and its order in Source was not.",
            "Cancel the order in Source, or ship it; dismiss this if it is to stay as it is."),
    /** It is not what its Destination shows: its place in Source could not be brought about. */
    MISPLACED(
            "Its units leave Source at another location than the one where they were sold, or it is not marked as shipped.",
            "Move or ship it by hand in Source, then dismiss this.");

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

package io.stockroute.shopify;

/**
 * The kinds of records that are counted in {@code failing_record} when a store fails on them. Levels and orders are counted in their own
 * rows.
 */
public enum RecordKind {
    PRODUCT("Product", "Its variants stay matched as they were."),
    DRAFT_ORDER("Draft order", "It is not known whether it was completed or deleted; its units stay as they were."),
    LOCATIONS("Locations", "New, renamed and deactivated locations of the store are not noticed."),
    ORDER_POLL(
            "Orders changed at",
            "Orders of that second are imported if their webhook came. Until it can be read, drops of stock since then are not"
                    + " overwritten with Source's quantity."),
    LEVEL_POLL(
            "Levels changed at", "Levels changed in that second are read with the next reconciliation at the latest."),
    PRODUCT_POLL(
            "Products changed at", "Products changed in that second are read with the next catalog at the latest."),
    SUBSCRIPTION("Webhook subscription", "Without it polling and reconciliation find what it would have told.");

    private static final String AUTOMATIC = " It is tried again by itself, every minute in the end.";

    private final String title;
    private final String meaning;

    RecordKind(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    private static final String REFUSED =
            " Give the app the access scope that Shopify names, and release or install it again. It is tried again every six hours, at a"
                    + " restart, and soon after the app's scopes have changed.";

    /** As pages name it. */
    public String title() {
        return title;
    }

    /** The same, of a record that Shopify refuses. */
    String adviceIfRefused() {
        return meaning + REFUSED;
    }

    /** What it means and what an operator does. */
    public String advice() {
        return meaning + AUTOMATIC + " If it does not recover, open it in Shopify, or ask Shopify's support about it.";
    }
}

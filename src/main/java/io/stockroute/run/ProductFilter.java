package io.stockroute.run;

/** Which products a list of all products is narrowed to. */
public enum ProductFilter {
    ALL("All"),
    OUT_OF_SYNC("Out of sync"),
    ON_HOLD("On hold"),
    REFUSED("Refused by Shopify"),
    UNMATCHED("Not matched"),
    LEFT("Left the sync");

    private final String title;

    ProductFilter(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

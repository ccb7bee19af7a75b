package io.stockroute.run.preview;

import java.util.Locale;

/** How people recognise what a line of a plan is about; what does not apply is empty. */
record ItemLabel(String product, String variant, String sku, String location) {

    /** Of something that the index does not know, or that is no product. */
    static final ItemLabel UNKNOWN = new ItemLabel("", "", "", "");

    ItemLabel at(String place) {
        return new ItemLabel(product, variant, sku, place);
    }

    /** What a search looks in. */
    String search() {
        return (sku + " " + product + " " + variant + " " + location).toLowerCase(Locale.ROOT);
    }
}

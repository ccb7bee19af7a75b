package io.stockroute.order;

import io.stockroute.CodeMeaning;
import io.stockroute.ReasonCode;

/** What an order in Source lacks of the one in the Destination, or has otherwise. Nothing of it tells who bought. */
public enum OrderDifference implements ReasonCode {
    LINE_LEFT_OUT(
            "A line that Source does not have.",
            "Match its product in Source, or add the line by hand.",
            "quantity",
            "title",
            "price"),
    SHIPPING_LEFT_OUT("Shipping that Source does not charge.", OrderDifference.BY_HAND, "title", "price"),
    CHARGE_LEFT_OUT("Duties or a fee that Source does not charge.", OrderDifference.BY_HAND, "title", "price"),
    ATTRIBUTE_WITHOUT_VALUE("An attribute without a value; Shopify takes none.", OrderDifference.BY_HAND, "attribute"),
    LINE_ATTRIBUTE_WITHOUT_VALUE("The same of a line.", OrderDifference.BY_HAND, "title", "attribute"),
    TAG_CUT("A tag that is longer than Shopify takes; Source has its beginning.", "Nothing.", "tag"),
    SHIPPED_ALREADY(
            "All of it is shipped, which a draft order cannot say.",
            "Complete the draft order, then mark its order as fulfilled."),
    SHIPPED_IN_PART(
            "A part of it is shipped, which a draft order cannot say.",
            "Complete the draft order, then mark that part of its order as fulfilled."),
    FIELD_LEFT_OUT(
            "An optional field that Source refused; `field` is its path.", "Correct it in Source by hand.", "field"),
    TOTAL_DIFFERS(
            "The two orders cost not the same.",
            "Compare both orders; change Source's by hand if its total matters there.",
            "made",
            "total",
            "expected");

    private static final String BY_HAND = "Add it in Source by hand, if it is needed there.";

    @SuppressWarnings("ImmutableEnumChecker") // a List.of
    private final CodeMeaning text;

    OrderDifference(String meaning, String advice, String... parameters) {
        this.text = CodeMeaning.of(meaning, advice, parameters);
    }

    @Override
    public CodeMeaning text() {
        return text;
    }
}

package io.stockroute.run;

import io.stockroute.CodeMeaning;
import io.stockroute.ReasonCode;

/** Why a preview wants nothing of a level whose product and location are paired. */
public enum SkipReason implements ReasonCode {
    NOT_COUNTED(
            "Shopify does not count the item, or has no such item any more.",
            "Switch on “Track quantity” for the variant, if its stock is to be synced."),
    SOURCE_NOT_COUNTED(
            "Shopify does not count a level of Source that feeds it, so it keeps what it holds.",
            "Switch on “Track quantity” for the variant in Source."),
    NOT_STOCKED_HERE(
            "Two-way: the item is not stocked at this location, so it takes no part in what the stores share.",
            "Stock the item at the location in Shopify, if it should take part."),
    NOT_STOCKED_IN_SOURCE(
            "Two-way: Source does not stock the item at the location that belongs to this one, so nothing is shared.",
            "Stock the item at the location in Source, if its stock is to be shared.");

    @SuppressWarnings("ImmutableEnumChecker") // a List.of
    private final CodeMeaning text;

    SkipReason(String meaning, String advice) {
        this.text = CodeMeaning.of(meaning, advice);
    }

    @Override
    public CodeMeaning text() {
        return text;
    }
}

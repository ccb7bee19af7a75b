package io.stockroute.catalog;

import io.stockroute.CodeMeaning;
import io.stockroute.ReasonCode;

/**
 * Why a location is not paired, or lacks one of several partners. The first of a location says what pairing looked for, those after it
 * what it found instead.
 */
public enum LocationReason implements ReasonCode {
    NAMED_BY_SETTINGS("The settings name a location that its store does not have.", "Correct the settings."),
    PAIRED_BY_SETTINGS(
            "The settings pair it with locations of which the other store lacks some.", "Correct the settings."),
    PARTNER_PAIRED_BY_SETTINGS(
            "The settings pair the location of its name in the other store with another one.",
            "Pair it in the settings, if its stock should flow.",
            "store",
            "location"),
    NO_NAMESAKE(
            "The other store has no single active location of its name.",
            "Pair it in the settings, or give both the same name, if its stock should flow."),
    LOCATION_MISSING(
            "The store has no location of that name. `known` has its active ones, one a line.",
            "Correct the name, or create the location in Shopify.",
            "store",
            "location",
            "known"),
    LOCATION_INACTIVE(
            "The location is inactive in its store.",
            "Activate it in Shopify, if its stock should flow.",
            "store",
            "location"),
    LOCATION_NOT_UNIQUE(
            "The store has several active locations of that name.",
            "Rename them in Shopify, or pair them by number in the settings.",
            "store",
            "location",
            "locations");

    @SuppressWarnings("ImmutableEnumChecker") // a List.of
    private final CodeMeaning text;

    LocationReason(String meaning, String advice, String... parameters) {
        this.text = CodeMeaning.of(meaning, advice, parameters);
    }

    @Override
    public CodeMeaning text() {
        return text;
    }
}

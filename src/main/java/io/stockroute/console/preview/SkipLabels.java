package io.stockroute.console.preview;

import io.stockroute.run.SkipKind;
import org.springframework.stereotype.Component;

/** How pages speak of what is not synced; in templates {@code @skipLabels}. */
@Component("skipLabels")
class SkipLabels {

    /** What it is, in a word or two. */
    public String label(SkipKind kind) {
        return switch (kind) {
            case UNMATCHED -> "No match";
            case AMBIGUOUS -> "Ambiguous";
            case BLANK -> "No identifier";
            case UNTRACKED -> "Not tracked";
            case BUNDLE -> "Bundle";
            case IGNORED -> "Left out";
            case LOCATION -> "Location";
            case NOT_STOCKED -> "Not stocked";
            case NOT_COUNTED -> "Not known";
        };
    }

    /** What to do about it. */
    public String advice(SkipKind kind) {
        return switch (kind) {
            case UNMATCHED -> "Give the variant the same identifier in both stores, or leave it as it is.";
            case AMBIGUOUS -> "Give each variant an identifier of its own.";
            case BLANK -> "Give the variant an identifier, or match by another one.";
            case UNTRACKED -> "Turn on “Track quantity” for the variant in both stores.";
            case BUNDLE -> "Nothing: Shopify works out a bundle’s stock from its components, which are synced.";
            case IGNORED -> "Nothing: it was left out by an operator. Undo that under Pairs and exclusions.";
            case LOCATION -> "Pair the location in the settings if its stock should be synced.";
            case NOT_STOCKED -> "Stock the item at the location in Shopify, if it should share stock there.";
            case NOT_COUNTED -> "Check the item in Shopify: it was deleted, is not tracked, or cannot be read.";
        };
    }
}

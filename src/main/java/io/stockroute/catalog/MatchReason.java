package io.stockroute.catalog;

import io.stockroute.CodeMeaning;
import io.stockroute.ReasonCode;

/** Why a variant is not synced. Of several variants with one key, {@link #HAS_KEY} names some. */
public enum MatchReason implements ReasonCode {
    LEFT_OUT(
            "A person left the variant out of this sync.",
            "Nothing. Undo that under Pairs and exclusions if it should take part.",
            "by"),
    PAIRED_WITH_GONE(
            "It is paired by hand with a variant that the other store no longer has.",
            "Undo the pair under Pairs and exclusions, or pair it with another variant.",
            "store"),
    KEY_BLANK(
            "It lacks the SKU, barcode or handle by which the sync matches.",
            "Give it one in its store, the same in Source and in the Destination.",
            "matchBy"),
    KEY_NOT_FOUND(
            "No variant of the other store has its SKU, barcode or handle.",
            "Create the product there with the same one, or leave it if it is sold in one store only.",
            "store",
            "matchBy"),
    KEY_NOT_UNIQUE(
            "Several variants of one store have the same SKU, barcode or handle.",
            "Give each of the variants that are named its own. As long as two share one, neither is written to.",
            "matchBy",
            "key",
            "source",
            "inSource",
            "destination",
            "inDestination"),
    HAS_KEY("One of several variants with the same key.", "Give it a key of its own.", "store", "title", "variant"),
    COPY_NOT_ON_SALE(
            "It is a draft or archived, and a variant on sale in the same store has its key.",
            "Nothing, or give it a key of its own.",
            "matchBy",
            "title",
            "variant"),
    ITEM_SHARED(
            "Two variants of one store have the same inventory item.",
            "Ask Shopify's support: one item has one quantity, and belongs to one variant.",
            "store",
            "title",
            "variant",
            "item"),
    IS_BUNDLE(
            "It is a bundle: its stock is that of its components.",
            "Nothing: its stock follows from its components. Sync those."),
    COUNTERPART_IS_BUNDLE(
            "The variant that it would be matched with is a bundle.",
            "Nothing: a bundle's stock follows from its components. Sync those.",
            "store",
            "title",
            "variant"),
    NOT_TRACKED(
            "Shopify does not track its quantity in one of the stores.",
            "Switch on “Track quantity” for the variant in the store that is named, if its stock is to be synced.",
            "store"),
    TRACKED_IN_NEITHER(
            "Shopify tracks its quantity in neither store.",
            "Switch on “Track quantity” for the variant in both stores, if its stock is to be synced.",
            "store",
            "other");

    @SuppressWarnings("ImmutableEnumChecker") // a List.of
    private final CodeMeaning text;

    MatchReason(String meaning, String advice, String... parameters) {
        this.text = CodeMeaning.of(meaning, advice, parameters);
    }

    @Override
    public CodeMeaning text() {
        return text;
    }
}

package io.stockroute.catalog.product;

import io.stockroute.Texts;
import io.stockroute.settings.MatchBy;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences that tell an operator why a variant is not synced. */
final class MatchReasons {

    private static final int LONGEST = 1000;
    private static final int NAMED = 5;

    private MatchReasons() {}

    static String word(MatchBy matchBy) {
        return switch (matchBy) {
            case SKU -> "SKU";
            case BARCODE -> "barcode";
            case HANDLE -> "handle with these option values";
        };
    }

    static String several(
            String word,
            String key,
            String source,
            List<VariantCandidate> inSource,
            String destination,
            List<VariantCandidate> inDestination) {
        return "Several variants have the %s '%s': %s; %s."
                .formatted(word, key.replace('\u001f', '/'), list(source, inSource), list(destination, inDestination));
    }

    static String sharesItem(VariantCandidate variant) {
        return "Another variant in %s has the inventory item of %s (item: %d)."
                .formatted(variant.store(), name(variant), variant.inventoryItemId());
    }

    static String untracked(VariantCandidate variant, VariantCandidate other) {
        if (!variant.tracked() && !other.tracked()) {
            return "Neither " + variant.store() + " nor " + other.store() + " tracks its quantity.";
        }
        return (variant.tracked() ? other : variant).store() + " does not track its quantity.";
    }

    static String copy(String word, VariantCandidate sold) {
        return "It is a draft or archived, and %s of the same store has its %s.".formatted(name(sold), word);
    }

    static String name(VariantCandidate variant) {
        return "'" + variant.title() + "' (variant: " + variant.variantId() + ")";
    }

    /** Cuts a sentence that its column cannot hold. */
    static String fit(String reason) {
        return Texts.shortened(reason, LONGEST);
    }

    private static String list(String store, List<VariantCandidate> variants) {
        if (variants.isEmpty()) {
            return "none in " + store;
        }
        String named = variants.stream().limit(NAMED).map(MatchReasons::name).collect(Collectors.joining(", "));
        String more = variants.size() > NAMED ? " and " + (variants.size() - NAMED) + " more" : "";
        return "in " + store + " " + named + more;
    }
}

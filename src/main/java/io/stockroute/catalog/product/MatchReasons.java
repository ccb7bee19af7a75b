package io.stockroute.catalog.product;

import io.stockroute.CodedReason;
import io.stockroute.catalog.MatchReason;
import io.stockroute.settings.MatchBy;
import java.util.ArrayList;
import java.util.List;

/** The reasons why variants are not synced, made from the variants themselves. */
final class MatchReasons {

    private static final int NAMED = 5;

    private MatchReasons() {}

    static List<CodedReason> several(
            MatchBy matchBy,
            String key,
            String source,
            List<VariantCandidate> inSource,
            String destination,
            List<VariantCandidate> inDestination) {
        List<CodedReason> reasons = new ArrayList<>();
        reasons.add(MatchReason.KEY_NOT_UNIQUE.with(
                matchBy, key.replace('\u001f', '/'), source, inSource.size(), destination, inDestination.size()));
        List.of(inSource, inDestination).forEach(some -> some.stream()
                .limit(NAMED)
                .map(one -> MatchReason.HAS_KEY.with(one.store(), one.title(), one.variantId()))
                .forEach(reasons::add));
        return reasons;
    }

    static CodedReason sharesItem(VariantCandidate variant) {
        return MatchReason.ITEM_SHARED.with(
                variant.store(), variant.title(), variant.variantId(), variant.inventoryItemId());
    }

    static CodedReason untracked(VariantCandidate variant, VariantCandidate other) {
        return variant.tracked() || other.tracked()
                ? MatchReason.NOT_TRACKED.with((variant.tracked() ? other : variant).store())
                : MatchReason.TRACKED_IN_NEITHER.with(variant.store(), other.store());
    }

    static CodedReason copy(MatchBy matchBy, VariantCandidate sold) {
        return MatchReason.COPY_NOT_ON_SALE.with(matchBy, sold.title(), sold.variantId());
    }

    static CodedReason bundle(VariantCandidate counterpart) {
        return MatchReason.COUNTERPART_IS_BUNDLE.with(
                counterpart.store(), counterpart.title(), counterpart.variantId());
    }
}

package io.stockroute.catalog.product;

import io.stockroute.CodedReason;
import io.stockroute.catalog.MatchReason;
import io.stockroute.catalog.MatchState;
import io.stockroute.catalog.MatchVerdict;
import io.stockroute.catalog.MatchVerdict.Items;
import io.stockroute.catalog.product.DecidedVariants.Keyed;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of variants that a person paired or left out. A decision goes before the keys, but not before Shopify: what cannot be
 * written stays unsynced, with its reason.
 */
final class PinRule {

    private final String source;
    private final String destination;

    PinRule(String source, String destination) {
        this.source = source;
        this.destination = destination;
    }

    /** One verdict for each of the two that is there; null: it is gone. */
    List<MatchVerdict> pair(@Nullable Keyed here, @Nullable Keyed there) {
        if (here == null || there == null) {
            return Stream.of(verdict(here, destination), verdict(there, source))
                    .flatMap(List::stream)
                    .toList();
        }
        Items items =
                new Items(here.candidate().inventoryItemId(), there.candidate().inventoryItemId());
        return List.of(verdict(here, there, items), verdict(there, here, items));
    }

    /** Nothing if it is gone. */
    List<MatchVerdict> ignore(@Nullable Keyed variant, String by) {
        return variant == null ? List.of() : List.of(not(MatchState.IGNORED, variant, MatchReason.LEFT_OUT.with(by)));
    }

    private static List<MatchVerdict> verdict(@Nullable Keyed variant, String otherStore) {
        return variant == null
                ? List.of()
                : List.of(not(MatchState.UNMATCHED, variant, MatchReason.PAIRED_WITH_GONE.with(otherStore)));
    }

    private static MatchVerdict verdict(Keyed variant, Keyed other, Items items) {
        VariantCandidate one = variant.candidate();
        VariantCandidate two = other.candidate();
        if (one.bundle()) {
            return not(MatchState.BUNDLE, variant, MatchReason.IS_BUNDLE.with());
        }
        if (two.bundle()) {
            return not(MatchState.BUNDLE, variant, MatchReasons.bundle(two));
        }
        if (one.sharesItem() || two.sharesItem()) {
            return not(MatchState.AMBIGUOUS, variant, MatchReasons.sharesItem(one.sharesItem() ? one : two));
        }
        if (!one.tracked() || !two.tracked()) {
            return not(MatchState.UNTRACKED, variant, MatchReasons.untracked(one, two));
        }
        return new MatchVerdict(one.store(), one.variantId(), MatchState.MATCHED, variant.key(), List.of(), items);
    }

    private static MatchVerdict not(MatchState state, Keyed variant, CodedReason reason) {
        VariantCandidate one = variant.candidate();
        return new MatchVerdict(one.store(), one.variantId(), state, variant.key(), List.of(reason), null);
    }
}

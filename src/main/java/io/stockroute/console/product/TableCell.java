package io.stockroute.console.product;

import io.stockroute.catalog.MatchState;
import io.stockroute.run.ProductQuantities.Quantity;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one store holds of a product.
 *
 * @param quantity of all its levels that take part in the sync; null: none of them is stocked, or known
 * @param target what they should hold together, where that is something else
 * @param state why there is no quantity, or what stands in its way; empty: nothing to say
 */
record TableCell(
        String store, @Nullable Long quantity, @Nullable Long target, String state, String tone) {

    /** In the order of precedence: what stops a product comes first. */
    enum Standing {
        REFUSED("refused by Shopify", "bad"),
        ON_HOLD("on hold", "warning"),
        LEFT("left the sync", "warning"),
        OUT_OF_SYNC("out of sync", "busy"),
        NOT_STOCKED("not stocked", "off"),
        IN_SYNC("in sync", "good");

        final String word;
        final String tone;

        Standing(String word, String tone) {
            this.word = word;
            this.tone = tone;
        }
    }

    /** A store whose variant is not matched. */
    static TableCell unmatched(String store, @Nullable MatchState state) {
        return state == null
                ? new TableCell(store, null, null, "not compared yet", "off")
                : new TableCell(store, null, null, CoverageAdvice.name(state), CoverageAdvice.tone(state));
    }

    static TableCell of(String store, List<Quantity> levels, boolean left) {
        Long quantity = sum(levels.stream().map(Quantity::quantity).toList());
        Long target = sum(levels.stream()
                .map(one -> one.target() == null ? one.quantity() : one.target())
                .toList());
        Standing standing = standing(levels, left, quantity);
        return new TableCell(
                store, quantity, Objects.equals(target, quantity) ? null : target, standing.word, standing.tone);
    }

    private static Standing standing(List<Quantity> levels, boolean left, @Nullable Long quantity) {
        if (levels.stream().anyMatch(Quantity::refused)) {
            return Standing.REFUSED;
        }
        if (levels.stream().anyMatch(Quantity::onHold)) {
            return Standing.ON_HOLD;
        }
        if (left) {
            return Standing.LEFT;
        }
        if (levels.stream().anyMatch(Quantity::outOfSync)) {
            return Standing.OUT_OF_SYNC;
        }
        return quantity == null ? Standing.NOT_STOCKED : Standing.IN_SYNC;
    }

    private static @Nullable Long sum(List<@Nullable Integer> quantities) {
        List<Integer> known = quantities.stream().filter(Objects::nonNull).toList();
        return known.isEmpty()
                ? null
                : Long.valueOf(known.stream().mapToLong(Integer::longValue).sum());
    }
}

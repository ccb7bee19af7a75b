package io.stockroute.stock.lane;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.Gid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** What Shopify answered to {@link SetQuantities}; only {@link Written} means that anything was written. */
public sealed interface SetQuantitiesOutcome {

    /**
     * Nothing was refused.
     *
     * @param groupId Shopify's InventoryAdjustmentGroup; none if it changed nothing
     * @param changes the levels that were changed; empty if Shopify does not say
     */
    record Written(Optional<String> groupId, Optional<Set<Changed>> changes) implements SetQuantitiesOutcome {

        /** Whether a row may have had no effect: it is not among the changes. */
        boolean leavesOut(long itemId, long locationId) {
            return groupId.isEmpty()
                    || changes.filter(all -> !all.contains(new Changed(itemId, locationId)))
                            .isPresent();
        }
    }

    /** A level that Shopify says it has changed. */
    record Changed(long itemId, long locationId) {}

    /** At least one level no longer holds its {@code from}; which one is not said. Read again, decide again, new key. */
    record Stale() implements SetQuantitiesOutcome {}

    /** Some rows can never be written as they are. */
    record RowsRefused(List<Refusal> refusals) implements SetQuantitiesOutcome {
        public RowsRefused {
            refusals = List.copyOf(refusals);
        }
    }

    /** An earlier sending of the same key is still at work: send it again, unchanged. */
    record Running() implements SetQuantitiesOutcome {}

    /** An earlier sending of the same key failed: the next try needs a new key. */
    record PreviousAttemptFailed() implements SetQuantitiesOutcome {}

    /** The key was used for another write before; a bug of ours. */
    record KeyMismatch() implements SetQuantitiesOutcome {}

    /**
     * Why a row, or the whole batch, is refused.
     *
     * @param row its index from 0; empty if Shopify does not say which
     * @param code Shopify's InventorySetQuantitiesUserErrorCode
     */
    record Refusal(OptionalInt row, String code, String message) {}

    /** Codes that speak of a changed quantity; the second is the name before 2026-04. */
    Set<String> STALE = Set.of("CHANGE_FROM_QUANTITY_STALE", "COMPARE_QUANTITY_STALE");

    /** Reads the payload of inventorySetQuantities. */
    static SetQuantitiesOutcome of(JsonNode payload) {
        List<Refusal> errors = new ArrayList<>();
        payload.required("userErrors").forEach(error -> errors.add(refusal(error)));
        if (errors.isEmpty()) {
            JsonNode group = payload.path("inventoryAdjustmentGroup");
            return new Written(Optional.ofNullable(group.path("id").textValue()), changes(group.path("changes")));
        }
        Set<String> codes = errors.stream().map(Refusal::code).collect(Collectors.toSet());
        if (codes.contains("IDEMPOTENCY_CONCURRENT_REQUEST")) {
            return new Running();
        }
        if (codes.contains("IDEMPOTENCY_PREVIOUS_ATTEMPT_FAILED")) {
            return new PreviousAttemptFailed();
        }
        if (codes.contains("IDEMPOTENCY_KEY_PARAMETER_MISMATCH")) {
            return new KeyMismatch();
        }
        errors.removeIf(error -> STALE.contains(error.code()));
        return errors.isEmpty() ? new Stale() : new RowsRefused(errors);
    }

    /** A change of a deleted item or location names none, so that nothing is known about the others either. */
    private static Optional<Set<Changed>> changes(JsonNode list) {
        Set<Changed> changes = new HashSet<>();
        for (JsonNode change : list) {
            String item = change.at("/item/id").asText("");
            String location = change.at("/location/id").asText("");
            if (item.isEmpty() || location.isEmpty()) {
                return Optional.empty();
            }
            changes.add(new Changed(Gid.number(item), Gid.number(location)));
        }
        return list.isArray() ? Optional.of(changes) : Optional.empty();
    }

    private static Refusal refusal(JsonNode error) {
        String message = error.path("message").asText();
        String code = error.path("code").asText("");
        if (code.isEmpty() || code.equals("null")) {
            // only seen in others' code, never in a capture: without its code a stale row is known by its text
            code = message.startsWith("The changeFromQuantity") ? "CHANGE_FROM_QUANTITY_STALE" : "UNNAMED";
        }
        return new Refusal(row(error.path("field")), code, message);
    }

    /** The number in {@code ["input","quantities","0","inventoryItemId"]}. */
    private static OptionalInt row(JsonNode field) {
        String index = field.path(2).asText("");
        boolean named = field.path(1).asText().equals("quantities") && index.matches("\\d{1,3}");
        return named ? OptionalInt.of(Integer.parseInt(index)) : OptionalInt.empty();
    }
}

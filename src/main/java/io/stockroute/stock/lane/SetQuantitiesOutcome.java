package io.stockroute.stock.lane;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** What Shopify answered to {@link SetQuantities}; only {@link Written} means that anything was written. */
public sealed interface SetQuantitiesOutcome {

    /** @param groupId Shopify's InventoryAdjustmentGroup; none if every level held its new quantity already */
    record Written(Optional<String> groupId) implements SetQuantitiesOutcome {}

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
            String group = payload.path("inventoryAdjustmentGroup").path("id").textValue();
            return new Written(Optional.ofNullable(group));
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

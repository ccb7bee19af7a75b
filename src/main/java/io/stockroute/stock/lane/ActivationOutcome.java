package io.stockroute.stock.lane;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What Shopify answered to {@link ActivateLevel}. */
public sealed interface ActivationOutcome {

    /** The item is stocked at the location; its quantity must be read before one is written. */
    record Active() implements ActivationOutcome {}

    /** Shopify does not stock this item at this location; its errors have a text and no code. */
    record Refused(String reason) implements ActivationOutcome {}

    /** The key stands in the way: an earlier sending is still at work, or has failed. Read the level, then decide. */
    record Undecided(String reason) implements ActivationOutcome {}

    /** Reads the payload of inventoryActivate. */
    static ActivationOutcome of(JsonNode payload) {
        if (payload.path("inventoryLevel").path("isActive").asBoolean(false)) {
            return new Active(); // also beside an error: the level was active already
        }
        List<String> messages = new ArrayList<>();
        payload.required("userErrors")
                .forEach(error -> messages.add(error.path("message").asText()));
        String reason = messages.isEmpty() ? "the level is not active afterwards" : String.join(" ", messages);
        return messages.isEmpty() || speaksOfTheKey(reason) ? new Undecided(reason) : new Refused(reason);
    }

    /** The texts are those that the same errors have where they have a code. */
    private static boolean speaksOfTheKey(String reason) {
        return reason.contains("idempotency key") || reason.contains("currently in progress");
    }
}

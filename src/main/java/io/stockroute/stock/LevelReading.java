package io.stockroute.stock;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.Cause;
import io.stockroute.UnusableAnswer;
import io.stockroute.shopify.Gid;
import io.stockroute.shopify.ShopifyTimes;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What Shopify says of one level at the moment it is asked.
 *
 * @param available what can be sold, below zero if oversold; present when STOCKED; what an UNSTOCKED level carries is kept by Shopify
 *     and comes back when the level is activated
 * @param updatedAt when the available quantity last changed, to the second
 */
public record LevelReading(
        long itemId, long locationId, State state, OptionalInt available, Optional<Instant> updatedAt) {

    /** Whether a quantity can be written to a level. */
    public enum State {
        /** The item is stocked at the location. */
        STOCKED,
        /** The item was never stocked at the location or no longer is; it must be activated before a quantity is written. */
        UNSTOCKED,
        /** There is no such inventory item any more. */
        GONE,
        /** Shopify does not count this item. */
        UNTRACKED;

        /** What the ledger says of a read that told no quantity. */
        public Optional<LedgerCode> code() {
            return switch (this) {
                case STOCKED -> Optional.empty();
                case UNSTOCKED -> Optional.of(LedgerCode.ITEM_NOT_STOCKED);
                case GONE -> Optional.of(LedgerCode.ITEM_GONE);
                case UNTRACKED -> Optional.of(LedgerCode.ITEM_UNTRACKED);
            };
        }
    }

    /** @throws IllegalArgumentException if a stocked level has no quantity */
    public LevelReading {
        if (state == State.STOCKED && available.isEmpty()) {
            throw new UnusableAnswer("The answer has a stocked level without a quantity (item: %d, location: %d)"
                    .formatted(itemId, locationId));
        }
    }

    static LevelReading gone(long itemId, long locationId) {
        return new LevelReading(itemId, locationId, State.GONE, OptionalInt.empty(), Optional.empty());
    }

    /** Reads a level that names its item and its location, as a page of changed levels or a line of a bulk operation does. */
    public static LevelReading of(JsonNode level) {
        JsonNode item = level.required("item");
        long locationId = Gid.number(level.required("location").required("id").asText());
        return of(
                Gid.number(item.required("id").asText()),
                locationId,
                item.required("tracked").asBoolean(),
                level);
    }

    /** @param level the level, or a null node if the item was never stocked at the location */
    static LevelReading of(long itemId, long locationId, boolean tracked, JsonNode level) {
        JsonNode available = available(level);
        State state =
                !tracked ? State.UNTRACKED : level.path("isActive").asBoolean(false) ? State.STOCKED : State.UNSTOCKED;
        OptionalInt quantity = available.path("quantity").isInt()
                ? OptionalInt.of(available.path("quantity").intValue())
                : OptionalInt.empty();
        return new LevelReading(itemId, locationId, state, quantity, ShopifyTimes.instant(available.path("updatedAt")));
    }

    /** As a look from afar, which is a hint: a level that is not stocked names no quantity, though Shopify keeps it. */
    public LevelHint hint(String store, Cause cause) {
        return new LevelHint(
                new LevelKey(store, itemId, locationId),
                state == State.STOCKED ? available : OptionalInt.empty(),
                cause);
    }

    private static JsonNode available(JsonNode level) {
        for (JsonNode quantity : level.path("quantities")) {
            if (quantity.path("name").asText().equals("available")) {
                return quantity;
            }
        }
        return level.path("none");
    }
}

package io.stockroute.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Shopify's moments: in UTC in the API, with the shop's offset in webhooks. */
public final class ShopifyTimes {

    private ShopifyTimes() {}

    public static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /** Empty if the node is null or missing. */
    public static Optional<Instant> instant(JsonNode node) {
        return Optional.ofNullable(node.textValue()).map(ShopifyTimes::instant);
    }
}

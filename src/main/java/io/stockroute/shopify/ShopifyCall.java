package io.stockroute.shopify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * One call of a store's Admin API.
 *
 * @param store the store's name in the configuration
 * @param latest it must not leave after this moment, as somebody may take it for lost then
 * @param trial whether it is a part of what failed before: it is sent once and not waited for as long, as it is likely to fail again
 */
public record ShopifyCall(
        String store, Document document, ObjectNode variables, Optional<Instant> latest, boolean trial) {

    public static ShopifyCall of(String store, Document document) {
        return new ShopifyCall(store, document, JsonNodeFactory.instance.objectNode(), Optional.empty(), false);
    }

    /** The same, to be sent until a moment or not at all. */
    public ShopifyCall until(Instant moment) {
        return new ShopifyCall(store, document, variables, Optional.of(moment), trial);
    }

    /** The same, as a part of what failed before. */
    public ShopifyCall asTrial() {
        return new ShopifyCall(store, document, variables, latest, true);
    }

    /** Whether it must not be sent any more. */
    public boolean isLate(Instant now) {
        return latest.filter(now::isAfter).isPresent();
    }

    /** Without the variables, which may hold a customer's data. */
    @Override
    public String toString() {
        return "ShopifyCall[store=" + store + ", document=" + document.name() + "]";
    }
}

package io.stockroute.order.create;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stockroute.order.origin.OrderIdentity;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyException.OutcomeUnknown;

/** Defines the metafield that lets a store hold an identity only once; made before the first order. Sent twice it has the effect of once. */
public record DefineMetafield(String store) {

    private static final Document DOCUMENT = Document.named("DefineMetafield");

    /** What Shopify answered. */
    public sealed interface Definition {}

    /** It is there, made now or before. */
    public record Defined() implements Definition {}

    /** The store takes no such definition; orders are made without the metafield. */
    public record Refused(String code, String words) implements Definition {}

    public ShopifyCall call() {
        ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
        ObjectNode definition = call.variables()
                .putObject("definition")
                .put("name", "Stockroute origin")
                .put("description", "Which order of another store this order was made from.")
                .put("namespace", OrderIdentity.METAFIELD_NAMESPACE)
                .put("key", OrderIdentity.METAFIELD_KEY)
                .put("type", OrderIdentity.METAFIELD_TYPE)
                .put("ownerType", "ORDER");
        definition.putObject("capabilities").putObject("uniqueValues").put("enabled", true);
        return call;
    }

    /** @throws OutcomeUnknown if Shopify names neither a definition nor an error */
    public Definition outcome(JsonNode data) {
        JsonNode payload = data.required("metafieldDefinitionCreate");
        JsonNode errors = payload.required("userErrors");
        if (payload.path("createdDefinition").isObject() || isTaken(errors)) {
            return new Defined();
        }
        if (errors.isEmpty()) {
            throw new OutcomeUnknown("Shopify's answer names neither a definition nor an error (store: " + store + ")");
        }
        UserErrors told = new UserErrors(errors);
        return new Refused(told.code(), told.words());
    }

    private static boolean isTaken(JsonNode errors) {
        return errors.valueStream()
                .anyMatch(error -> error.path("code").asText().equals("TAKEN"));
    }
}

package io.stockroute.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.ShopifyException.NotSent;
import io.stockroute.shopify.ShopifyException.OutcomeUnknown;
import io.stockroute.shopify.ShopifyException.Refused;
import io.stockroute.shopify.ShopifyException.StoreClosed;
import java.util.List;
import java.util.Optional;

/** The {@code errors} of an answer. They count also where data stands beside them. */
record GraphQlErrors(JsonNode errors, ShopifyCall call) {

    private static final int LONGEST_MESSAGE = 300;

    ShopifyException outcome() {
        Optional<JsonNode> throttled = with("THROTTLED");
        if (throttled.isPresent()) {
            return new NotSent("Shopify throttles the call " + keys());
        }
        Optional<JsonNode> denied = with("ACCESS_DENIED");
        if (denied.isPresent()) {
            return new StoreClosed("Shopify denies access, %s %s".formatted(missing(denied.get()), keys()));
        }
        for (String code : List.of("INTERNAL_SERVER_ERROR", "IDEMPOTENCY_CONCURRENT_REQUEST")) {
            Optional<JsonNode> unknown = with(code);
            if (unknown.isPresent()) {
                return new OutcomeUnknown("%s %s%s".formatted(code, keys(), requestId(unknown.get())));
            }
        }
        JsonNode first = errors.isArray() ? errors.path(0) : errors;
        String code = code(first);
        return new Refused(
                code.isEmpty() ? "UNNAMED" : code, "Shopify refuses the call: %s %s".formatted(text(first), keys()));
    }

    private Optional<JsonNode> with(String code) {
        return errors.valueStream().filter(error -> code(error).equals(code)).findFirst();
    }

    private static String code(JsonNode error) {
        return error.path("extensions").path("code").asText();
    }

    private static String missing(JsonNode denied) {
        String required = denied.path("extensions").path("requiredAccess").asText();
        return required.isEmpty() ? text(denied) : "grant the app: " + required;
    }

    private static String requestId(JsonNode error) {
        String id = error.path("extensions").path("requestId").asText();
        return id.isEmpty() ? "" : " request " + id;
    }

    private static String text(JsonNode error) {
        String text = error.isTextual() ? error.asText() : error.path("message").asText();
        return text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) + "…" : text;
    }

    private String keys() {
        return Answer.keys(call);
    }
}

package io.stockroute.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.AccessProblem;
import io.stockroute.shopify.ShopifyException.NotSent;
import io.stockroute.shopify.ShopifyException.OutcomeUnknown;
import io.stockroute.shopify.ShopifyException.Refused;
import io.stockroute.shopify.ShopifyException.StoreUnauthorized;
import io.stockroute.shopify.client.GraphQlErrors;

/**
 * What a store answered over HTTP, and what it means.
 *
 * @param body the answer's JSON; a missing node if it is none, as on most statuses but 200
 */
public record ShopifyAnswer(int status, JsonNode body) {

    /**
     * The answer's {@code data}.
     *
     * @throws ShopifyException unless it is a complete answer without errors
     */
    public JsonNode data(ShopifyCall call) {
        if (status != 200) {
            throw refusal(call);
        }
        GraphQlErrors errors = new GraphQlErrors(body, call);
        if (errors.present()) {
            throw errors.outcome();
        }
        JsonNode data = body.path("data");
        if (!data.isObject()) {
            throw new OutcomeUnknown("Shopify's answer has neither data nor errors", keys(call));
        }
        rejectIgnoredSearch(call);
        if (call.document().mutation() && (data.isEmpty() || !data.valueStream().allMatch(JsonNode::isObject))) {
            throw new OutcomeUnknown("Shopify's answer to a change is empty", keys(call));
        }
        return data;
    }

    /** Whether Shopify did nothing because the bucket was too empty; it says so with status 200. */
    public static boolean throttled(JsonNode body) {
        return body.path("errors")
                .valueStream()
                .anyMatch(
                        error -> error.path("extensions").path("code").asText().equals("THROTTLED"));
    }

    private ShopifyException refusal(ShopifyCall call) {
        String keys = keys(call);
        return switch (status) {
            case 401 ->
                new StoreUnauthorized(
                        AccessProblem.CREDENTIALS,
                        "Shopify does not accept the token, not even a renewed one: check the store's"
                                + " credentials and that the app is installed",
                        keys);
            case 402 ->
                new StoreUnauthorized(
                        AccessProblem.SHOP_FROZEN, "The shop is frozen: its owner has to settle its bill", keys);
            case 403 ->
                new StoreUnauthorized(
                        AccessProblem.SCOPES, "Shopify forbids the call: check the app's access scopes", keys);
            case 404 ->
                new StoreUnauthorized(
                        AccessProblem.NO_ADMIN_API,
                        "No Admin API at this address: check the store's domain and api-url, and that the"
                                + " shop exists",
                        keys);
            case 423 -> new StoreUnauthorized(AccessProblem.SHOP_LOCKED, "The shop is locked by Shopify", keys);
            case 429, 430 -> new NotSent("Shopify asks for a pause (HTTP " + status + ")", keys);
            default ->
                status >= 500 || status == 408
                        ? new OutcomeUnknown("Shopify failed while answering (HTTP " + status + ")", keys)
                        : new Refused("HTTP_" + status, "Shopify refuses the call (HTTP " + status + ")", keys);
        };
    }

    /** Shopify ignores a search term that it does not know and finds too much: such an answer must not be used. */
    private void rejectIgnoredSearch(ShopifyCall call) {
        for (JsonNode search : body.path("extensions").path("search")) {
            for (JsonNode warning : search.path("warnings")) {
                throw new Refused(
                        "SEARCH_WARNING",
                        "Shopify ignores a part of the search: %s (field: %s)"
                                .formatted(
                                        warning.path("message").asText(),
                                        warning.path("field").asText()),
                        keys(call));
            }
        }
    }

    /** Without the body, which may hold a customer's data. */
    @Override
    public String toString() {
        return "Answer[status=" + status + "]";
    }

    /** What tells the call from others, for the log. */
    public static String keys(ShopifyCall call) {
        return "(store: %s, document: %s)"
                .formatted(call.store(), call.document().name());
    }
}

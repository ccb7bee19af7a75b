package io.stockroute.shopify.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.FailureText;
import io.stockroute.Texts;
import io.stockroute.shopify.ShopifyAnswer;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyException;
import io.stockroute.shopify.ShopifyException.NotSent;
import io.stockroute.shopify.ShopifyException.OutcomeUnknown;
import io.stockroute.shopify.ShopifyException.Refused;
import io.stockroute.shopify.ShopifyException.StoreUnauthorized;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code errors} of an answer. They count also where data stands beside them.
 *
 * @param body of the answer
 */
public record GraphQlErrors(JsonNode body, ShopifyCall call) {

    private static final int LONGEST_MESSAGE = 300;

    /** Codes of captured answers to calls that changed nothing; those in camel case are of documents that were not even begun. */
    private static final Set<String> NOTHING_DONE = Set.of(
            "THROTTLED",
            "MAX_COST_EXCEEDED",
            "ACCESS_DENIED",
            "BAD_REQUEST",
            "PARSE_ERROR",
            "INVALID_VARIABLE",
            "INVALID_FIELD_ARGUMENTS",
            "MAX_INPUT_SIZE_EXCEEDED",
            "RESOURCE_NOT_FOUND",
            "NOT_FOUND",
            "undefinedField",
            "undefinedDirective",
            "argumentNotAccepted",
            "argumentLiteralsIncompatible",
            "missingRequiredArguments",
            "missingRequiredInputObjectAttribute",
            "selectionMismatch",
            "variableNotUsed");

    public boolean present() {
        return !errors().isEmpty() || errors().isTextual();
    }

    public ShopifyException outcome() {
        if (call.document().outcomeCounts() && mayBeDone()) {
            return new OutcomeUnknown(
                    "Shopify may have done it and names an error all the same: " + text(first()), keys(first()));
        }
        Optional<JsonNode> throttled = with("THROTTLED");
        if (throttled.isPresent()) {
            return new NotSent("Shopify throttles the call", ShopifyAnswer.keys(call));
        }
        Optional<JsonNode> denied = with("ACCESS_DENIED");
        if (denied.isPresent()) {
            return StoreUnauthorized.ofCall(
                    new FailureText("Shopify denies access, " + missing(denied.get()), keys(denied.get())));
        }
        for (String code : List.of("INTERNAL_SERVER_ERROR", "IDEMPOTENCY_CONCURRENT_REQUEST")) {
            Optional<JsonNode> unknown = with(code);
            if (unknown.isPresent()) {
                return new OutcomeUnknown(
                        "Shopify answers with an error of its own (" + code + ")", keys(unknown.get()));
            }
        }
        String code = code(first());
        return new Refused(
                code.isEmpty() ? "UNNAMED" : code, "Shopify refuses the call: " + text(first()), keys(first()));
    }

    /** Only an error of the call as a whole with a code that is known says that nothing was done: one inside of its result came after it. */
    private boolean mayBeDone() {
        return body.path("data").valueStream().anyMatch(result -> !result.isNull())
                || errors().valueStream().anyMatch(this::isInsideOfAResult)
                || !errors().isArray()
                || !errors().valueStream().allMatch(error -> NOTHING_DONE.contains(code(error)));
    }

    /** Paths of documents that are not executed are of their text, and come without data. */
    private boolean isInsideOfAResult(JsonNode error) {
        return body.has("data") && error.path("path").size() > 1;
    }

    private JsonNode errors() {
        return body.path("errors");
    }

    private JsonNode first() {
        return errors().isArray() ? errors().path(0) : errors();
    }

    private Optional<JsonNode> with(String code) {
        return errors().valueStream().filter(error -> code(error).equals(code)).findFirst();
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
        return Texts.shortened(text, LONGEST_MESSAGE);
    }

    private String keys(JsonNode error) {
        return ShopifyAnswer.keys(call) + requestId(error);
    }
}

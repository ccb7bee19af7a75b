package io.stockroute.order.create;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.Texts;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The {@code userErrors} of a payload, for an operator. */
record UserErrors(JsonNode errors) {

    private static final int LONGEST = 500;

    /**
     * "Exceeded order API rate limit, please try again in a minute" on trial and development stores, after five orders a minute; "Too
     * many attempts" for one e-mail address. They have no code of their own.
     */
    private static final Pattern PATIENCE = Pattern.compile(
            "try again|too many (attempts|requests|orders)|rate limit|throttled", Pattern.CASE_INSENSITIVE);

    private static final Pattern EMAIL = Pattern.compile("[^\\s'\"<>(]+@[^\\s'\"<>),]+");

    /** The code of the first error; {@code UNNAMED} if it has none. */
    String code() {
        String code = errors.path(0).path("code").textValue();
        return code == null ? "UNNAMED" : code;
    }

    /** Shopify's messages with the fields they speak of, without e-mail addresses. */
    String words() {
        String words = errors.valueStream().map(UserErrors::words).distinct().collect(Collectors.joining("; "));
        return Texts.shortened(EMAIL.matcher(words).replaceAll("…"), LONGEST);
    }

    boolean askForPatience() {
        return errors.valueStream()
                .allMatch(error ->
                        PATIENCE.matcher(error.path("message").asText()).find());
    }

    private static String explained(String code) {
        return switch (code) {
            case "INVENTORY_CLAIM_FAILED" -> "Source has too little stock of a product that it does not oversell: ";
            case "SHOP_DORMANT" -> "Source's shop is dormant and takes no orders: ";
            default -> "";
        };
    }

    private static String words(JsonNode error) {
        String field = error.path("field").valueStream().map(JsonNode::asText).collect(Collectors.joining("."));
        String code = error.path("code").asText("");
        String message = explained(code) + error.path("message").asText(code);
        return field.isEmpty() ? message : message + " (" + field + ")";
    }
}

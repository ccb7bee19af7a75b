package io.stockroute.order.create;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.order.rows.SourceOrder;
import io.stockroute.shopify.ShopifyException.OutcomeUnknown;
import java.util.Set;
import java.util.function.Function;

/** What Shopify answered to the making of an order; only {@link Created} means that there is one. */
public sealed interface CreateOutcome {

    record Created(SourceOrder order) implements CreateOutcome {}

    /**
     * It will be refused again as it is. Another one with the same identity may be the cause: look for it before this is believed.
     *
     * @param code Shopify's OrderCreateUserErrorCode; {@code UNNAMED} where Shopify names none, as for draft orders
     * @param words for the operator, without a customer's data
     */
    record Refused(String code, String words) implements CreateOutcome {}

    /**
     * Nothing was made, and without some optional fields it may be.
     *
     * @param fields paths in the input
     * @param words for the operator, without a customer's data
     */
    record FieldsRefused(Set<String> fields, String words) implements CreateOutcome {
        public FieldsRefused {
            fields = Set.copyOf(fields);
        }
    }

    /** Nothing was made and a later try may succeed: too many orders in a short time. */
    record TryLater(String words) implements CreateOutcome {}

    /**
     * Reads a payload.
     *
     * @param field of what was made
     * @throws OutcomeUnknown if it names neither what was made nor an error
     */
    static CreateOutcome of(JsonNode payload, String field, Function<JsonNode, SourceOrder> reader) {
        JsonNode made = payload.path(field);
        if (made.isObject()) {
            return new Created(reader.apply(made));
        }
        JsonNode errors = payload.required("userErrors");
        if (errors.isEmpty()) {
            throw new OutcomeUnknown("Shopify's answer names neither an order nor an error");
        }
        UserErrors told = new UserErrors(errors);
        return told.askForPatience() ? new TryLater(told.words()) : new Refused(told.code(), told.words());
    }
}

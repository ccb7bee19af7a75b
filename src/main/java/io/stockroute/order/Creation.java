package io.stockroute.order;

/** What Shopify answered to the making of an order; only {@link Created} means that there is one. */
public sealed interface Creation {

    record Created(SourceOrder order) implements Creation {}

    /**
     * It will be refused again as it is. Another one with the same identity may be the cause: look for it before this is believed.
     *
     * @param code Shopify's OrderCreateUserErrorCode; {@code INVALID} where Shopify names none
     * @param words for the operator, without a customer's data
     */
    record Refused(String code, String words) implements Creation {}

    /** Nothing was made and a later try may succeed: too many orders in a short time. */
    record TryLater(String words) implements Creation {}
}

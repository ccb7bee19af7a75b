package io.stockroute.order;

import static io.stockroute.order.OrderState.CREATING;
import static io.stockroute.order.OrderState.ON_HOLD;
import static io.stockroute.order.OrderState.REFUSED;
import static io.stockroute.order.OrderState.SKIPPED;
import static io.stockroute.order.OrderState.WAITING;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why an order is in its state, by our own codes; an order that Shopify refuses bears Shopify's code instead. */
public enum OrderReason {
    STORE_UNAVAILABLE("A store does not answer, or is paused.", Texts.NOTHING, WAITING, CREATING),
    RECORD_FAILED(
            "A store fails on this order (an error of its own, or no answer in time) while it answers other calls.",
            "It is tried again by itself, every minute in the end; retry to try it now. If it does not recover, look at the"
                    + " order in Shopify, or ask Shopify's support about the request; the log has its id.",
            WAITING,
            CREATING),
    STORE_UNAUTHORIZED(
            "A store rejects our credentials: its token, a scope, or its shop is frozen or locked.",
            "Fix in that store what the reason says: a scope, the token of its app, its bill. It is retried every minute.",
            WAITING,
            CREATING),
    SYNC_FROZEN(
            "Its sync is missing in the configuration, or invalid, and nobody has ended it.",
            "Bring the sync back: the order is imported then. Or end the sync on its page, and dismiss the order.",
            WAITING),
    NOT_READY(
            "The stores are still being matched, a product is not read yet, or Source's currency is not known yet.",
            Texts.NOTHING,
            WAITING),
    RETRY_LATER(
            "Source takes no more orders for now: five a minute on trial and development stores, too many for one e-mail"
                    + " address, or throttled.",
            "Nothing: it continues automatically. With five a minute an order may wait long.",
            WAITING),
    OUTCOME_UNKNOWN("No answer came to it; Source is searched for it.", Texts.NOTHING, CREATING),
    RESENT("It was not found in Source for `orders.look-for` and is sent again.", Texts.NOTHING, WAITING),
    NO_SYNCED_LINES(
            "None of its lines is a synced product, or none of those is left.",
            "If one of its products belongs to Source, match it there and retry.",
            SKIPPED),
    TOO_OLD(
            "It is older than `ledger.keep`, and may have been imported and purged since.",
            "Enter it in Source by hand if it is missing there.",
            SKIPPED),
    TEST_ORDER("It is a test order.", "Nothing. Test orders are imported with `test-orders: true`.", SKIPPED),
    CANCELLED("It was cancelled before it was imported.", "Nothing.", SKIPPED),
    BEFORE_START(
            "It was created before the strategy was enabled.",
            "Enter it in Source by hand if it is needed there.",
            SKIPPED),
    ALREADY_FULFILLED(
            "It is fulfilled already, and `fulfilled` is `hold` or `skip`.",
            "Set `fulfilled: as-fulfilled` and retry, or enter it in Source by hand.",
            SKIPPED,
            ON_HOLD),
    OWN_ORDER(
            "Stockroute made it, when this store was the Source of a sync that imports orders.",
            "Nothing: Stockroute made it.",
            SKIPPED),
    FIELD_REFUSED(
            "Source refused an optional field; it is sent again without it. A retry sends all fields again.",
            Texts.NOTHING,
            WAITING),
    UNMATCHED_LINES(
            "It has lines that cannot be imported, and `lines` is `all-or-nothing`.",
            "Match the products that are named and retry, or import matched lines only in the settings.",
            ON_HOLD),
    NO_EXCHANGE_RATE(
            "It is in a currency that has no rate.", "Add the currency's rate to the settings and retry.", ON_HOLD),
    TOO_MANY_LINES(
            "It has more synced lines than the 499 that Shopify takes in a draft order.", Texts.BY_HAND, ON_HOLD),
    ORDER_NOT_FOUND(
            "The Destination does not show it: it was deleted, or is older than 60 days and the app lacks"
                    + " `read_all_orders`.",
            "Dismiss it to give its units back, or grant the scope read_all_orders and retry.",
            ON_HOLD),
    NOT_IMPORTED(
            "Somebody ended the import of this store's orders: no sync has it in its settings. The units of this order"
                    + " stay subtracted in every sync of its Source.",
            "Import orders of this store again, in a sync of any name, and retry; or enter it by hand and dismiss it.",
            ON_HOLD),
    SOURCE_CHANGED(
            "It was sent, its answer never came, and another store is Source now.",
            "Look for it in the old Source by the tag in the reason; then dismiss it if it is there, or retry.",
            ON_HOLD),
    INTERNAL_ERROR(
            "It could not be worked on, for a reason of ours.",
            "Retry. If it comes back, report it with the log.",
            ON_HOLD),
    INSUFFICIENT_STOCK(
            "Source has too little stock of a product that it does not oversell, and `inventory` is `obey-policy`.",
            "Restock the product in Source or let it be oversold there, then retry.",
            ON_HOLD),
    /** Shopify's own code. */
    MAX_INPUT_SIZE_EXCEEDED(
            "It has more synced lines than the 250 that Shopify takes in an order made through its API.",
            Texts.BY_HAND,
            REFUSED),
    /** Shopify's own code where it gives no better one. */
    INVALID("Shopify refuses it, in its own words.", Texts.REFUSED_ADVICE, REFUSED);

    private final String meaning;
    private final String advice;

    @SuppressWarnings("ImmutableEnumChecker") // a List.of
    private final List<OrderState> states;

    OrderReason(String meaning, String advice, OrderState... states) {
        this.meaning = meaning;
        this.advice = advice;
        this.states = List.of(states);
    }

    /** The reason of a code; empty if it is one of Shopify's that says no more than its words. */
    public static Optional<OrderReason> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(code))
                .findFirst();
    }

    /** What an operator does about an order; a sentence, empty if there is nothing to say. */
    public static String advice(OrderState state, @Nullable String code) {
        if (!state.isOpen() && !state.canRetry()) {
            return "";
        }
        return of(code).map(OrderReason::advice).orElseGet(() -> switch (state) {
            case REFUSED -> Texts.REFUSED_ADVICE;
            case ON_HOLD -> "Fix what the reason says and retry, or dismiss it.";
            case WAITING, CREATING -> Texts.NOTHING;
            default -> "";
        });
    }

    public String meaning() {
        return meaning;
    }

    /** What an operator does. */
    public String advice() {
        return advice;
    }

    /** The states of the orders that bear it. */
    public List<OrderState> states() {
        return states;
    }

    private static final class Texts {
        static final String NOTHING = "Nothing: it continues automatically.";
        static final String BY_HAND = "Enter it in Source by hand, then dismiss it.";
        static final String REFUSED_ADVICE =
                "Fix in Shopify what the reason says and retry, or enter it by hand and dismiss it.";
    }
}

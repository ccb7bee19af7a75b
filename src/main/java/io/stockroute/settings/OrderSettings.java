package io.stockroute.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the orders of the Destinations of a sync are imported to its Source.
 *
 * @param lines what becomes of an order that holds more than synced products
 * @param shipping when the shipping of an order is imported
 * @param testOrders whether test orders are imported
 * @param inventory what Source does when its stock does not suffice; of real orders only
 * @param reserve for how long a draft order reserves its stock in Source; zero: not at all
 * @param tags of the orders in Source; empty: {@code stockroute} and the Destination's name
 * @param prices what an order costs whose currency is not Source's
 * @param rates for {@link Prices#RATE}: how much of Source's currency one unit of another is worth, by ISO 4217 code
 * @param location which Source location an order takes its units from
 * @param fulfilled what becomes of an order that is fulfilled when it is imported
 */
public record OrderSettings(
        Lines lines,
        Shipping shipping,
        boolean testOrders,
        Inventory inventory,
        Duration reserve,
        Optional<List<String>> tags,
        Prices prices,
        Map<String, BigDecimal> rates,
        Location location,
        Fulfilled fulfilled) {

    public OrderSettings {
        tags = tags.map(List::copyOf);
        rates = Map.copyOf(rates);
    }

    public static OrderSettings defaults() {
        return new OrderSettings(
                Lines.MATCHED_LINES,
                Shipping.COMPLETE_ORDERS,
                false,
                Inventory.IGNORE_POLICY,
                Duration.ofDays(30),
                Optional.empty(),
                Prices.SOURCE,
                Map.of(),
                Location.MAPPED,
                Fulfilled.AS_FULFILLED);
    }

    /** What becomes of an order that also holds lines without a match in Source: unmatched, custom, gift cards. */
    public enum Lines {
        /** Its matched lines are imported, the others are listed in the note. */
        MATCHED_LINES,
        /** It is put on hold for the operator. */
        ALL_OR_NOTHING
    }

    /** When the shipping lines of an order are imported. */
    public enum Shipping {
        /** If all its lines are. */
        COMPLETE_ORDERS,
        ALWAYS,
        NEVER
    }

    /** Whether a real order may take more than Source has; Shopify's {@code inventoryBehaviour}. */
    public enum Inventory {
        /** {@code DECREMENT_IGNORING_POLICY}: it may, and the oversold units are recorded. */
        IGNORE_POLICY,
        /** {@code DECREMENT_OBEYING_POLICY}: the product's own setting decides; what Shopify refuses is put on hold. */
        OBEY_POLICY
    }

    /** What an order costs in Source whose currency is another one. */
    public enum Prices {
        /** What Source's own products cost. */
        SOURCE,
        /** The price paid, turned into Source's currency by a configured rate. */
        RATE
    }

    /** Which Source location an order takes its units from. */
    public enum Location {
        /** The one that feeds the location where they were sold. */
        MAPPED,
        /** The one that Shopify chooses. */
        SHOPIFY
    }

    /** What becomes of an order that is fulfilled when it is imported, or of a part of it that is. */
    public enum Fulfilled {
        /** It is imported, and what is shipped is marked as shipped, so that nobody ships it twice. */
        AS_FULFILLED,
        /** It waits for an operator. */
        HOLD,
        /** It is not imported; its units are offered again. */
        SKIP
    }
}

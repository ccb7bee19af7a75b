package io.stockroute.order.rows;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.order.money.Money;
import io.stockroute.shopify.AnswerFields;
import io.stockroute.shopify.ShopifyTimes;
import java.time.Instant;
import java.util.Optional;

/**
 * An order or a draft order in Source.
 *
 * @param id the number of an Order or, if {@code draft}, of a DraftOrder
 * @param total in Source's currency, after discounts and with taxes; empty if it is not known
 * @param reservedUntil until when a draft order reserves its stock; empty: not at all
 */
public record SourceOrder(long id, String name, boolean draft, Optional<Money> total, Optional<Instant> reservedUntil) {

    public static SourceOrder ofOrder(JsonNode order) {
        return new SourceOrder(id(order), name(order), false, money(order, "totalPriceSet"), Optional.empty());
    }

    public static SourceOrder ofDraft(JsonNode draft) {
        return new SourceOrder(
                id(draft),
                name(draft),
                true,
                money(draft, "totalPriceSet"),
                ShopifyTimes.instant(draft.path("reserveInventoryUntil")));
    }

    private static long id(JsonNode order) {
        return AnswerFields.number(order, "id");
    }

    private static String name(JsonNode order) {
        return AnswerFields.text(order, "name");
    }

    private static Optional<Money> money(JsonNode order, String field) {
        JsonNode money = order.path(field).path("shopMoney");
        return money.isObject() ? Optional.of(Money.of(money)) : Optional.empty();
    }
}

package io.stockroute.order;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BinaryOperator;

/**
 * One amount as the shop sees it and as the shopper saw it.
 *
 * @param shop in the shop's currency
 * @param presentment in the currency the shopper paid in; equal to {@code shop} unless that is another one
 */
public record MoneyBag(Money shop, Money presentment) {

    /** Reads Shopify's MoneyBag. */
    public static MoneyBag of(JsonNode bag) {
        return new MoneyBag(Money.of(bag.required("shopMoney")), Money.of(bag.required("presentmentMoney")));
    }

    public static MoneyBag of(Money money) {
        return new MoneyBag(money, money);
    }

    public static MoneyBag zero(String shop, String presentment) {
        return new MoneyBag(Money.zero(shop), Money.zero(presentment));
    }

    public MoneyBag plus(MoneyBag other) {
        return each(other, Money::plus);
    }

    public MoneyBag minus(MoneyBag other) {
        return each(other, Money::minus);
    }

    public MoneyBag times(int quantity) {
        return new MoneyBag(shop.times(quantity), presentment.times(quantity));
    }

    public MoneyBag atMost(MoneyBag other) {
        return each(other, Money::atMost);
    }

    /** Whether the shopper saw another currency than the shop's. */
    public boolean isForeign() {
        return !shop.currency().equals(presentment.currency());
    }

    private MoneyBag each(MoneyBag other, BinaryOperator<Money> operation) {
        return new MoneyBag(operation.apply(shop, other.shop), operation.apply(presentment, other.presentment));
    }
}

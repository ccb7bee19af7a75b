package io.stockroute.order.money;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.AnswerFields;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/**
 * One amount as the shop sees it and as the shopper saw it.
 *
 * @param shop in the shop's currency
 * @param presentment in the currency the shopper paid in; equal to {@code shop} unless that is another one
 */
public record MoneyBag(Money shop, Money presentment) {

    /** Reads Shopify's MoneyBag. */
    public static MoneyBag of(JsonNode bag) {
        return new MoneyBag(
                Money.of(AnswerFields.object(bag, "shopMoney")),
                Money.of(AnswerFields.object(bag, "presentmentMoney")));
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

    /** Its share of a part in a whole, to the minor unit; all of it if the whole is nothing. */
    public MoneyBag share(BigDecimal part, BigDecimal whole) {
        return split(List.of(part, whole.subtract(part))).get(0);
    }

    /** Divides it in proportion to weights, to the minor unit; the sums hold. */
    public List<MoneyBag> split(List<BigDecimal> weights) {
        List<Money> ofShop = MoneyShares.of(shop, weights);
        List<Money> ofPresentment = MoneyShares.of(presentment, weights);
        return IntStream.range(0, weights.size())
                .mapToObj(i -> new MoneyBag(ofShop.get(i), ofPresentment.get(i)))
                .toList();
    }

    /** What one of so many costs, rounded to the minor unit. */
    public MoneyBag dividedBy(int quantity) {
        return new MoneyBag(shop.dividedBy(quantity), presentment.dividedBy(quantity));
    }

    /** Whether the shopper saw another currency than the shop's. */
    public boolean isForeign() {
        return !shop.currency().equals(presentment.currency());
    }

    private MoneyBag each(MoneyBag other, BinaryOperator<Money> operation) {
        return new MoneyBag(operation.apply(shop, other.shop), operation.apply(presentment, other.presentment));
    }
}

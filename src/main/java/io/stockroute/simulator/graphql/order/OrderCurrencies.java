package io.stockroute.simulator.graphql.order;

import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Input;
import io.stockroute.simulator.graphql.Inputs;
import io.stockroute.simulator.state.money.Amount;
import io.stockroute.simulator.state.money.Currencies;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The currencies of an orderCreate input: its own, the shopper's, and the rate between the amounts that name both. */
final class OrderCurrencies {
    /** A user error to be. */
    record Problem(String message, List<String> field) {}

    private final Input order;
    private final String shop;
    private final String presentment;

    OrderCurrencies(Backend backend, Input order) {
        this.order = order;
        this.shop = Objects.requireNonNullElse(
                order.textOrNull("currency"), backend.settings().trade().currency());
        this.presentment = Objects.requireNonNullElse(order.textOrNull("presentmentCurrency"), shop);
    }

    Currencies currencies() {
        BigDecimal rate = bags().map(Inputs::amount)
                .filter(amount -> amount.presentment() != null && amount.shop().signum() > 0)
                .map(OrderCurrencies::rate)
                .findFirst()
                .orElse(BigDecimal.ONE);
        return new Currencies(shop, presentment, rate);
    }

    private static BigDecimal rate(Amount amount) {
        return Objects.requireNonNull(amount.presentment()).divide(amount.shop(), MathContext.DECIMAL64);
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        bags().forEach(bag -> {
            bag.child("shopMoney")
                    .filter(money -> wrong(money, shop))
                    .ifPresent(money -> problems.add(new Problem(
                            "Shop money must be in the order's currency " + shop, money.at("currencyCode"))));
            bag.child("presentmentMoney")
                    .filter(money -> wrong(money, presentment))
                    .ifPresent(money -> problems.add(new Problem(
                            "Presentment money must be in the order's presentment currency " + presentment,
                            money.at("currencyCode"))));
        });
        return problems;
    }

    private static boolean wrong(Input money, String currency) {
        return !money.text("currencyCode").equals(currency);
    }

    /** Every MoneyBagInput of the order. */
    private Stream<Input> bags() {
        Stream<Input> priced =
                Stream.concat(order.children("lineItems").stream(), order.children("shippingLines").stream());
        Stream<Input> parts =
                priced.flatMap(each -> Stream.concat(Stream.of(each), each.children("taxLines").stream()));
        return Stream.concat(
                Stream.concat(parts, order.children("taxLines").stream())
                        .flatMap(each -> each.child("priceSet").stream()),
                order.children("transactions").stream().flatMap(each -> each.child("amountSet").stream()));
    }
}

package io.stockroute.simulator.state.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Shares an amount among lines by their weight so that the shares add up to it: the largest remainders get the rest. */
public final class Shares {
    private Shares() {}

    public static List<MoneyBag> of(MoneyBag whole, List<MoneyBag> weights) {
        List<Money> shop = of(whole.shopMoney(), amounts(weights, MoneyBag::shopMoney));
        List<Money> presentment = of(whole.presentmentMoney(), amounts(weights, MoneyBag::presentmentMoney));
        return IntStream.range(0, weights.size())
                .mapToObj(i -> new MoneyBag(shop.get(i), presentment.get(i)))
                .toList();
    }

    private static List<BigDecimal> amounts(List<MoneyBag> bags, Function<MoneyBag, Money> side) {
        return bags.stream().map(side).map(Money::amount).toList();
    }

    private static List<Money> of(Money whole, List<BigDecimal> weights) {
        int digits = Math.max(Money.digits(whole.currencyCode()), 0);
        BigDecimal coin = BigDecimal.ONE.movePointLeft(digits);
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> shares = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        for (BigDecimal weight : weights) {
            BigDecimal exact = sum.signum() == 0
                    ? BigDecimal.ZERO
                    : whole.amount().multiply(weight).divide(sum, digits + 12, RoundingMode.DOWN);
            BigDecimal share = exact.setScale(digits, RoundingMode.DOWN);
            shares.add(share);
            remainders.add(exact.subtract(share));
        }
        BigDecimal missing = whole.amount().subtract(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        List<Integer> order = IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
                .toList();
        for (int i = 0; i < order.size() && missing.compareTo(coin) >= 0; i++) {
            shares.set(order.get(i), shares.get(order.get(i)).add(coin));
            missing = missing.subtract(coin);
        }
        return shares.stream()
                .map(share -> new Money(share, whole.currencyCode()))
                .toList();
    }
}

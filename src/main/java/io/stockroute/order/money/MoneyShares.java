package io.stockroute.order.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides money in proportion to weights by largest remainder: in minor units, and the sum of the shares is the whole. */
final class MoneyShares {

    private MoneyShares() {}

    /** One share for each weight, in their order; the first takes all if no weight is positive. */
    static List<Money> of(Money whole, List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() <= 0) {
            return IntStream.range(0, weights.size())
                    .mapToObj(i -> i == 0 ? whole : Money.zero(whole.currency()))
                    .toList();
        }
        BigDecimal units = whole.minorUnits();
        List<BigDecimal> shares = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        for (BigDecimal weight : weights) {
            BigDecimal product = units.multiply(weight);
            BigDecimal share = product.divide(sum, 0, RoundingMode.FLOOR);
            shares.add(share);
            remainders.add(product.subtract(share.multiply(sum)));
        }
        int left = units.subtract(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .intValueExact();
        IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
                .limit(left)
                .forEach(i -> shares.set(i, shares.get(i).add(BigDecimal.ONE)));
        return shares.stream()
                .map(share -> Money.ofMinorUnits(share, whole.currency()))
                .toList();
    }
}

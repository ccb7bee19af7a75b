package io.stockroute.simulator.demo;

import io.stockroute.simulator.Shop;
import io.stockroute.simulator.SkuAt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sells what is left of a product in two shops at the same moment, as two customers do who do not know of each other. */
final class LastUnits {

    /** A product, and how many units the locations of each of the two have left. */
    private record Choice(String sku, List<Integer> first, List<Integer> second) {

        int units() {
            return sum(first) + sum(second);
        }
    }

    private LastUnits() {}

    /**
     * Takes the product of which the two shops have the fewest units, but each at least one.
     *
     * @return what was sold, in words
     * @throws IllegalStateException if there is no such product
     */
    static String sell(Shop one, Shop other) {
        Map<String, List<Integer>> here = stock(one);
        Map<String, List<Integer>> there = stock(other);
        Optional<Choice> fewest = here.entrySet().stream()
                .filter(sku -> there.containsKey(sku.getKey()))
                .map(sku -> new Choice(sku.getKey(), sku.getValue(), there.getOrDefault(sku.getKey(), List.of())))
                .min(Comparator.comparingInt(Choice::units).thenComparing(Choice::sku));
        Choice choice = fewest.orElseThrow(() ->
                new IllegalStateException("no product is left in both " + one.domain() + " and " + other.domain()));
        choice.first().forEach(units -> one.sell(choice.sku(), units));
        choice.second().forEach(units -> other.sell(choice.sku(), units));
        return "Sold the last %d × %s in %s and the last %d in %s at the same moment."
                .formatted(sum(choice.first()), choice.sku(), one.domain(), sum(choice.second()), other.domain());
    }

    /** What each location has, the most first: a sale takes from the first location that has enough. */
    private static Map<String, List<Integer>> stock(Shop shop) {
        Map<String, List<Integer>> stock = new TreeMap<>();
        for (Map.Entry<SkuAt, Integer> level : shop.levels().entrySet()) {
            if (level.getValue() > 0 && shop.merchant().counts(level.getKey().sku())) {
                stock.computeIfAbsent(level.getKey().sku(), sku -> new ArrayList<>())
                        .add(level.getValue());
            }
        }
        stock.values().forEach(levels -> levels.sort(Comparator.reverseOrder()));
        return stock;
    }

    private static int sum(List<Integer> units) {
        return units.stream().mapToInt(Integer::intValue).sum();
    }
}

package io.stockroute.order.decide;

import io.stockroute.order.OrderReason;
import io.stockroute.order.decide.ImportDecision.Hold;
import io.stockroute.order.decide.ImportDecision.Import;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether Source can ship an order by the policy of its own products; what it cannot ship waits for an operator. */
public final class OrderStockRule {

    private OrderStockRule() {}

    /** How many units of each variant of Source it takes. */
    static Map<Long, Integer> wanted(OrderPlan plan) {
        Map<Long, Integer> wanted = new TreeMap<>();
        plan.lines().forEach(line -> line.variantId().ifPresent(id -> wanted.merge(id, line.quantity(), Integer::sum)));
        return wanted;
    }

    /** @param limits the most that Source can sell of a variant; those without may be sold below zero */
    static ImportDecision decide(Import bring, Map<Long, Integer> limits) {
        Map<Long, Integer> wanted = wanted(bring.plan());
        List<String> lacking = limits.entrySet().stream()
                .filter(limit -> wanted.getOrDefault(limit.getKey(), 0) > Math.max(0, limit.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .map(limit -> "%d of %d (variant: %d)"
                        .formatted(Math.max(0, limit.getValue()), wanted.get(limit.getKey()), limit.getKey()))
                .toList();
        if (lacking.isEmpty()) {
            return bring;
        }
        return new Hold(
                OrderReason.INSUFFICIENT_STOCK,
                "Source has too little stock of products that it does not oversell: " + String.join(", ", lacking)
                        + ".",
                bring.lines().stream()
                        .map(line -> line.notImported("The order is on hold."))
                        .toList(),
                bring.units());
    }
}

package io.stockroute.simulator.webhook;

import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.order.DiscountAllocation;
import io.stockroute.simulator.state.order.Order;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The discounts that the lines of an order name, one entry each; lines refer to them by index. */
final class DiscountApplications {
    private record Key(String title, boolean acrossOrder) {}

    private final Map<Key, MoneyBag> sums = new LinkedHashMap<>();

    DiscountApplications(Order order) {
        order.lines().stream()
                .flatMap(line -> line.discounts().stream())
                .forEach(each -> sums.merge(key(each), each.amount(), MoneyBag::plus));
    }

    int index(DiscountAllocation allocation) {
        return new ArrayList<>(sums.keySet()).indexOf(key(allocation));
    }

    List<Map<String, Object>> applications() {
        List<Map<String, Object>> all = new ArrayList<>();
        sums.forEach((key, sum) -> {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("target_type", "line_item");
            body.put("type", key.acrossOrder ? "discount_code" : "manual");
            body.put("value", sum.shopMoney().text());
            body.put("value_type", "fixed_amount");
            body.put("allocation_method", key.acrossOrder ? "across" : "one");
            body.put("target_selection", key.acrossOrder ? "all" : "explicit");
            body.put(key.acrossOrder ? "code" : "title", key.title);
            all.add(body);
        });
        return all;
    }

    List<Map<String, Object>> codes() {
        List<Map<String, Object>> codes = new ArrayList<>();
        sums.forEach((key, sum) -> {
            if (key.acrossOrder) {
                codes.add(Map.of("code", key.title, "amount", sum.shopMoney().text(), "type", "fixed_amount"));
            }
        });
        return codes;
    }

    private static Key key(DiscountAllocation allocation) {
        return new Key(allocation.title(), allocation.acrossOrder());
    }
}

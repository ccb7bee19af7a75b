package io.stockroute.simulator.webhook;

import io.stockroute.simulator.state.money.Money;
import io.stockroute.simulator.state.money.MoneyBag;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Amounts as REST resources have them: a text in the shop's currency, and beside it the set of both currencies. */
final class RestMoney {
    private RestMoney() {}

    /** Writes {@code key} and {@code key_set}. */
    static void put(Map<String, @Nullable Object> body, String key, MoneyBag bag) {
        body.put(key, bag.shopMoney().text());
        body.put(key + "_set", set(bag));
    }

    static Map<String, Object> set(MoneyBag bag) {
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("shop_money", money(bag.shopMoney()));
        set.put("presentment_money", money(bag.presentmentMoney()));
        return set;
    }

    private static Map<String, Object> money(Money money) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("amount", money.text());
        body.put("currency_code", money.currencyCode());
        return body;
    }
}

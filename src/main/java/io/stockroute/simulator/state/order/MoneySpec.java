package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.money.Amount;
import io.stockroute.simulator.state.money.Currencies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an order costs besides its lines and shipping, in which currencies, and how it is paid. */
final class MoneySpec {
    final List<LineSpec.Tax> taxes = new ArrayList<>();
    final Map<String, Amount> discounts = new LinkedHashMap<>();
    final Map<String, Amount> fees = new LinkedHashMap<>();
    final List<OrderSpec.Payment> payments = new ArrayList<>();
    boolean taxesIncluded;
    BigDecimal rate = BigDecimal.ONE;

    @Nullable
    String gateway = "bogus";

    @Nullable
    FinancialStatus financialStatus = FinancialStatus.PAID;

    @Nullable
    String currency;

    @Nullable
    String presentmentCurrency;

    @Nullable
    String discountCode;

    /** @param usual the shop's currency */
    Currencies currencies(String usual) {
        String shop = Objects.requireNonNullElse(currency, usual);
        return new Currencies(shop, Objects.requireNonNullElse(presentmentCurrency, shop), rate);
    }

    List<String> discountCodes() {
        return discountCode == null ? List.of() : List.of(discountCode);
    }
}

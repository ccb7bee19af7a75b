package io.stockroute.simulator.graphql.draft;

import io.stockroute.simulator.graphql.AdminError;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Input;
import io.stockroute.simulator.state.draft.DraftDiscount;
import io.stockroute.simulator.state.money.Amount;
import io.stockroute.simulator.state.money.Currencies;
import io.stockroute.simulator.state.money.Money;
import io.stockroute.simulator.state.money.MoneyBag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The amounts of a draft order: given in one currency, kept in the shop's and the customer's. */
final class DraftMoney {
    private final Currencies currencies;

    DraftMoney(Backend shop, Input draft) {
        String own = shop.settings().trade().currency();
        String presentment = Objects.requireNonNullElse(draft.textOrNull("presentmentCurrencyCode"), own);
        currencies = presentment.equals(own)
                ? Currencies.only(own)
                : new Currencies(
                        own,
                        presentment,
                        shop.draftOrders().terms().rate(presentment).orElseThrow(() -> unknownRate(presentment)));
    }

    private static AdminError unknownRate(String currency) {
        return new AdminError(
                "SIMULATOR_LIMIT",
                "The simulator does not know what " + currency + " is worth here; say so with drafts().terms().rate.");
    }

    Currencies currencies() {
        return currencies;
    }

    /** An amount of the shop's currency. */
    MoneyBag own(BigDecimal amount) {
        return currencies.bag(new Amount(amount, null));
    }

    /** A MoneyInput in either currency; nothing given is nothing to pay. */
    MoneyBag given(Optional<Input> money) {
        BigDecimal amount = money.flatMap(each -> each.decimal("amount")).orElse(BigDecimal.ZERO);
        String currency = money.map(each -> each.text("currencyCode")).orElse(currencies.shop());
        if (currency.equals(currencies.shop())) {
            return own(amount);
        }
        if (!currency.equals(currencies.presentment())) {
            throw unknownRate(currency);
        }
        int digits = Math.max(Currency.getInstance(currencies.shop()).getDefaultFractionDigits(), 0);
        BigDecimal shop = amount.divide(currencies.rate(), digits, RoundingMode.HALF_UP);
        return currencies.bag(new Amount(shop, amount));
    }

    /** What an appliedDiscount takes off; a fixed one is for the whole line or the whole draft. */
    @Nullable
    DraftDiscount discount(Input discounted, MoneyBag from) {
        Input discount = discounted.child("appliedDiscount").orElse(null);
        if (discount == null) {
            return null;
        }
        BigDecimal value = discount.decimal("value").orElse(BigDecimal.ZERO);
        boolean percentage = discount.text("valueType").equals("PERCENTAGE");
        MoneyBag amount =
                percentage ? from.share(value.movePointRight(2).intValue(), 10_000) : smaller(own(value), from);
        return new DraftDiscount(
                discount.textOrNull("title"),
                Objects.requireNonNullElse(discount.textOrNull("description"), ""),
                value,
                percentage,
                amount);
    }

    private static MoneyBag smaller(MoneyBag one, MoneyBag other) {
        Money amount = one.shopMoney();
        return amount.amount().compareTo(other.shopMoney().amount()) <= 0 ? one : other;
    }
}

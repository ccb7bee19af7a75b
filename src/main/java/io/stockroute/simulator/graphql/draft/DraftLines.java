package io.stockroute.simulator.graphql.draft;

import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Input;
import io.stockroute.simulator.graphql.Inputs;
import io.stockroute.simulator.state.Gids;
import io.stockroute.simulator.state.draft.DraftDiscount;
import io.stockroute.simulator.state.draft.DraftLine;
import io.stockroute.simulator.state.draft.DraftTerms;
import io.stockroute.simulator.state.money.Money;
import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.money.TaxLine;
import io.stockroute.simulator.state.product.SoldItem;
import io.stockroute.simulator.state.product.Variant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a draft order. With a variant, its own title, SKU and price hold (capture:
 * draft-order-variant-custom-only-fields of shopify-draft-proxy); only priceOverride changes the price.
 */
final class DraftLines {
    private final Backend shop;
    private final DraftMoney money;
    private final boolean taxExempt;

    DraftLines(Backend shop, DraftMoney money, boolean taxExempt) {
        this.shop = shop;
        this.money = money;
        this.taxExempt = taxExempt;
    }

    DraftLine line(Input line) {
        Variant variant = line.has("variantId")
                ? shop.data().variants().get(Gids.number("ProductVariant", line.text("variantId")))
                : null;
        SoldItem soldItem = variant == null ? custom(line) : soldItem(variant);
        MoneyBag price = price(line, variant);
        int quantity = line.number("quantity");
        MoneyBag total = price.times(quantity);
        DraftDiscount discount = money.discount(line, total);
        return new DraftLine(
                shop.data().nextNumber(),
                line.words("uuid").orElseGet(() -> UUID.randomUUID().toString()),
                soldItem,
                quantity,
                price,
                override(line),
                discount,
                taxes(soldItem, discount == null ? total : total.minus(discount.amount())),
                Inputs.attributes(line, "customAttributes", "key"),
                shop.data().now());
    }

    private MoneyBag price(Input line, @Nullable Variant variant) {
        Optional<Input> override = line.child("priceOverride");
        if (override.isPresent()) {
            return money.given(override);
        }
        if (variant != null) {
            return money.own(new BigDecimal(variant.price()));
        }
        Optional<Input> custom = line.child("originalUnitPriceWithCurrency");
        return custom.isPresent() ? money.given(custom) : money.own(DraftReading.customPrice(line));
    }

    private static @Nullable Money override(Input line) {
        return line.child("priceOverride")
                .map(price -> new Money(price.decimal("amount").orElse(BigDecimal.ZERO), price.text("currencyCode")))
                .orElse(null);
    }

    private static SoldItem soldItem(Variant variant) {
        return new SoldItem(
                variant,
                variant.sku(),
                variant.product().title(),
                variant.isDefault() ? null : variant.title(),
                null,
                true,
                true,
                false);
    }

    private static SoldItem custom(Input line) {
        return new SoldItem(
                null,
                line.textOrNull("sku"),
                line.text("title"),
                null,
                null,
                line.flag("requiresShipping"),
                line.flag("taxable", true),
                false);
    }

    /** Only where a test gave the shop a tax of its own. */
    private List<TaxLine> taxes(SoldItem soldItem, MoneyBag price) {
        if (taxExempt || !soldItem.taxable()) {
            return List.of();
        }
        DraftTerms terms = shop.draftOrders().terms();
        return terms.tax().stream()
                .map(tax -> new TaxLine(tax.title(), tax.rate(), tax(tax.rate(), price, terms.pricesIncludeTax())))
                .toList();
    }

    private static MoneyBag tax(BigDecimal rate, MoneyBag price, boolean included) {
        int part = rate.movePointRight(4).intValue();
        return price.share(part, included ? 10_000 + part : 10_000);
    }
}

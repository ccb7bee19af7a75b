package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.money.Amount;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shipping line of an order that is to be made. */
public final class ShippingSpec {
    final String title;
    final Amount price;
    final List<LineSpec.Tax> taxes = new ArrayList<>();
    Amount discountedPrice;

    @Nullable
    String code;

    @Nullable
    String source = "shopify";

    private ShippingSpec(String title, Amount price) {
        this.title = title;
        this.price = price;
        this.discountedPrice = price;
    }

    public static ShippingSpec of(String title, String price) {
        return of(title, Amount.of(price));
    }

    public static ShippingSpec of(String title, Amount price) {
        ShippingSpec shipping = new ShippingSpec(title, price);
        shipping.code = title;
        return shipping;
    }

    public ShippingSpec code(@Nullable String value) {
        code = value;
        return this;
    }

    public ShippingSpec source(@Nullable String value) {
        source = value;
        return this;
    }

    public ShippingSpec discountedPrice(String value) {
        return discountedPrice(Amount.of(value));
    }

    public ShippingSpec discountedPrice(Amount value) {
        discountedPrice = value;
        return this;
    }

    public ShippingSpec tax(String taxTitle, String rate, String amount) {
        return tax(LineSpec.Tax.of(taxTitle, rate, amount));
    }

    public ShippingSpec tax(LineSpec.Tax tax) {
        taxes.add(tax);
        return this;
    }
}

package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.Attribute;
import io.stockroute.simulator.state.money.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of an order that is to be made. What is not said is taken from the variant. */
public final class LineSpec {
    /** A tax of the whole line: its title, the rate (0.2 is 20 percent) and the amount. */
    public record Tax(String title, BigDecimal rate, Amount price) {
        public static Tax of(String title, String rate, String price) {
            return new Tax(title, new BigDecimal(rate), Amount.of(price));
        }
    }

    /** An amount off the whole line. */
    record Discount(String title, boolean acrossOrder, Amount amount) {}

    /** What this line and others were bought as. */
    record Group(String title, int quantity) {}

    record DutySpec(
            Amount price,
            @Nullable String country,
            @Nullable String code) {}

    final int quantity;
    final List<DutySpec> duties = new ArrayList<>();
    final List<Discount> discounts = new ArrayList<>();
    final List<Tax> taxes = new ArrayList<>();
    final List<Attribute> properties = new ArrayList<>();
    boolean mustExist;
    boolean perhaps;
    boolean requiresShipping = true;
    boolean taxable = true;
    boolean giftCard;
    boolean tip;

    @Nullable
    Group group;

    @Nullable
    String sellingPlan;

    @Nullable
    Long number;

    @Nullable
    public Long variant;

    @Nullable
    String sku;

    @Nullable
    String title;

    @Nullable
    String variantTitle;

    @Nullable
    String vendor;

    @Nullable
    Amount price;

    @Nullable
    Integer currentQuantity;

    private LineSpec(int quantity) {
        this.quantity = quantity;
    }

    /** A variant that the shop has under this SKU, at its price. */
    public static LineSpec of(String sku, int quantity) {
        LineSpec line = new LineSpec(quantity);
        line.sku = sku;
        line.mustExist = true;
        return line;
    }

    /** A variant of the shop by its number, at its price. */
    public static LineSpec of(long variant, int quantity) {
        LineSpec line = new LineSpec(quantity);
        line.variant = variant;
        line.mustExist = true;
        return line;
    }

    /** Something that is no product of the shop, such as engraving; also a product whose variant is gone. */
    public static LineSpec custom(String title, String price, int quantity) {
        LineSpec line = new LineSpec(quantity);
        line.title = title;
        line.price = Amount.of(price);
        return line;
    }

    /** What the shopper gave on top: a line of its own that nobody ships and nobody taxes. */
    public static LineSpec tip(String amount) {
        LineSpec line = custom("Tip", amount, 1).requiresShipping(false).taxable(false);
        line.tip = true;
        return line;
    }

    /** By number or SKU if the shop has it, else as a line whose variant is gone. */
    static LineSpec perhaps(@Nullable Long variant, @Nullable String sku, String title, int quantity) {
        LineSpec line = new LineSpec(quantity);
        line.variant = variant;
        line.sku = sku;
        line.title = title;
        line.perhaps = true;
        return line;
    }

    /** One unit's, before discounts. */
    public LineSpec price(String value) {
        return price(Amount.of(value));
    }

    public LineSpec price(Amount value) {
        price = value;
        return this;
    }

    /** Off the whole line, by a discount that is for this line. */
    public LineSpec discount(String title, String amount) {
        return discount(title, Amount.of(amount));
    }

    public LineSpec discount(String title, Amount amount) {
        discounts.add(new Discount(title, false, amount));
        return this;
    }

    /** This line's share of a discount of the whole order. */
    public LineSpec orderDiscount(String title, Amount share) {
        discounts.add(new Discount(title, true, share));
        return this;
    }

    public LineSpec tax(String taxTitle, String rate, String amount) {
        return tax(Tax.of(taxTitle, rate, amount));
    }

    public LineSpec tax(Tax tax) {
        taxes.add(tax);
        return this;
    }

    public LineSpec property(String key, @Nullable String value) {
        properties.add(new Attribute(key, value));
        return this;
    }

    public LineSpec sku(@Nullable String value) {
        sku = value;
        return this;
    }

    public LineSpec title(String value) {
        title = value;
        return this;
    }

    public LineSpec variantTitle(@Nullable String value) {
        variantTitle = value;
        return this;
    }

    public LineSpec vendor(@Nullable String value) {
        vendor = value;
        return this;
    }

    public LineSpec requiresShipping(boolean value) {
        requiresShipping = value;
        return this;
    }

    public LineSpec taxable(boolean value) {
        taxable = value;
        return this;
    }

    public LineSpec giftCard() {
        giftCard = true;
        return this;
    }

    /** An import duty of the whole line, on top of its price. */
    public LineSpec duty(String amount, @Nullable String countryCodeOfOrigin, @Nullable String harmonizedSystemCode) {
        duties.add(new DutySpec(Amount.of(amount), countryCodeOfOrigin, harmonizedSystemCode));
        return this;
    }

    /** Lines of an order with an equal group were bought as this, for instance as a bundle. */
    public LineSpec group(String groupTitle, int groupQuantity) {
        group = new Group(groupTitle, groupQuantity);
        return this;
    }

    /** The subscription that the line was bought with. */
    public LineSpec sellingPlan(String name) {
        sellingPlan = name;
        return this;
    }

    /** Less than was ordered: some of it was removed since. */
    public LineSpec currentQuantity(int value) {
        currentQuantity = value;
        return this;
    }
}

package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.Attribute;
import io.stockroute.simulator.state.customer.Address;
import io.stockroute.simulator.state.customer.Customer;
import io.stockroute.simulator.state.customer.Customers;
import io.stockroute.simulator.state.fulfillment.Tracking;
import io.stockroute.simulator.state.money.Amount;
import io.stockroute.simulator.state.money.Currencies;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order that is to be made. What is not said: paid, in the shop's currency, by nobody known, without shipping. The
 * amounts are in the shop's currency where they are texts.
 */
public final class OrderSpec {
    /** A metafield that is to be made. */
    record OwnValue(String namespace, String key, String valueType, String value) {}

    final List<LineSpec> lines = new ArrayList<>();
    final List<ShippingSpec> shipping = new ArrayList<>();
    final List<OwnValue> metafields = new ArrayList<>();
    final IdentitySpec identity = new IdentitySpec();
    final BuyerSpec buyer = new BuyerSpec();
    final LabelsSpec labels = new LabelsSpec();
    final MoneySpec money = new MoneySpec();
    List<Tracking> tracking = List.of();
    boolean fulfilled;
    boolean retail;

    @Nullable
    String placeName;

    @Nullable
    Long place;

    /** A transaction that is to be made; kind and status bear Shopify's names. */
    public record Payment(
            String kind, String status, @Nullable String gateway, Amount amount) {}

    private OrderSpec() {}

    public static OrderSpec of(LineSpec... lines) {
        OrderSpec order = new OrderSpec();
        order.lines.addAll(List.of(lines));
        return order;
    }

    /** One line at the variant's price. */
    public static OrderSpec of(String sku, int quantity) {
        return of(LineSpec.of(sku, quantity));
    }

    public OrderSpec line(LineSpec line) {
        lines.add(line);
        return this;
    }

    public OrderSpec shipping(ShippingSpec line) {
        shipping.add(line);
        return this;
    }

    /** An order as the REST API and the webhook orders/create show it, with its id, name and times. */
    public static OrderSpec rest(String json) {
        return new RestOrder(json).spec();
    }

    /** As it was when it was placed: just now, paid, not cancelled, with all its units. */
    public OrderSpec asNew() {
        identity.createdAt = null;
        identity.updatedAt = null;
        identity.processedAt = null;
        identity.cancelledAt = null;
        money.financialStatus = FinancialStatus.PAID;
        lines.forEach(line -> line.currentQuantity = null);
        return this;
    }

    /** Units are taken at this location, and it is to ship them. */
    public OrderSpec from(String location) {
        placeName = location;
        return this;
    }

    /** Bought over the counter of this location and taken along. */
    public OrderSpec soldAt(String location) {
        retail = true;
        labels.sourceName = "pos";
        return from(location).fulfilled(List.of());
    }

    /** Shipped already, from where its units were taken. */
    public OrderSpec fulfilled(List<Tracking> parcels) {
        fulfilled = true;
        tracking = List.copyOf(parcels);
        return this;
    }

    /** Shipped already from the location with this number. */
    public OrderSpec fulfilledFrom(long location, List<Tracking> parcels) {
        place = location;
        return fulfilled(parcels);
    }

    /** A discount of the whole order, shared among its lines by what they cost. */
    public OrderSpec discount(String code, String amount) {
        return discount(code, Amount.of(amount));
    }

    public OrderSpec discount(String code, Amount amount) {
        money.discounts.put(code, amount);
        return this;
    }

    /** A charge that is neither a line nor shipping nor a tax. */
    public OrderSpec fee(String feeName, String amount) {
        money.fees.put(feeName, Amount.of(amount));
        return this;
    }

    /** A tax of the order as a whole, for orders whose lines have none. */
    public OrderSpec tax(LineSpec.Tax tax) {
        money.taxes.add(tax);
        return this;
    }

    public OrderSpec taxesIncluded(boolean value) {
        money.taxesIncluded = value;
        return this;
    }

    /** The shopper saw another currency; one unit of the shop's is worth {@code oneIs} of it. */
    public OrderSpec presentment(String currency, String oneIs) {
        money.presentmentCurrency = currency;
        money.rate = new BigDecimal(oneIs);
        return this;
    }

    /** Another currency than the shop's own as the shop-facing one. */
    public OrderSpec currency(@Nullable String value) {
        money.currency = value;
        return this;
    }

    public OrderSpec currencies(Currencies value) {
        money.currency = value.shop();
        money.presentmentCurrency = value.presentment();
        money.rate = value.rate();
        return this;
    }

    /** Null: nothing is known of a payment, as with an order made through the API without transactions. */
    public OrderSpec financialStatus(@Nullable FinancialStatus value) {
        money.financialStatus = value;
        return this;
    }

    /** By whom it was paid if it is paid and names no payments; null: its status alone says so. */
    public OrderSpec paidBy(@Nullable String value) {
        money.gateway = value;
        return this;
    }

    public OrderSpec payment(Payment value) {
        money.payments.add(value);
        return this;
    }

    public OrderSpec test(boolean value) {
        labels.test = value;
        return this;
    }

    public OrderSpec tag(String value) {
        labels.tags.add(value);
        return this;
    }

    public OrderSpec attribute(String key, @Nullable String value) {
        labels.attributes.add(new Attribute(key, value));
        return this;
    }

    /** In a full namespace or one that begins with {@code $app}. */
    public OrderSpec metafield(String namespace, String key, String valueType, String value) {
        metafields.add(new OwnValue(namespace, key, valueType, value));
        return this;
    }

    public OrderSpec note(@Nullable String value) {
        labels.note = value;
        return this;
    }

    public OrderSpec poNumber(@Nullable String value) {
        labels.poNumber = value;
        return this;
    }

    public OrderSpec sourceIdentifier(@Nullable String value) {
        labels.sourceIdentifier = value;
        return this;
    }

    /** Where the order can be seen in the place that it came from. */
    public OrderSpec sourceUrl(@Nullable String value) {
        labels.sourceUrl = value;
        return this;
    }

    /** What the shopper entered; what it takes off is said by a discount. */
    public OrderSpec discountCode(String value) {
        money.discountCode = value;
        return this;
    }

    public OrderSpec sourceName(String value) {
        labels.sourceName = value;
        return this;
    }

    public OrderSpec email(@Nullable String value) {
        buyer.email = value;
        return this;
    }

    public OrderSpec phone(@Nullable String value) {
        buyer.phone = value;
        return this;
    }

    /** By e-mail: the one the shop knows, or a new one. */
    public OrderSpec customer(Customers.Details value) {
        buyer.customerDetails = value;
        return this;
    }

    public OrderSpec customer(@Nullable Customer value) {
        buyer.customer = value;
        return this;
    }

    public OrderSpec shippingAddress(@Nullable Address value) {
        buyer.shippingAddress = value;
        return this;
    }

    public OrderSpec billingAddress(@Nullable Address value) {
        buyer.billingAddress = value;
        return this;
    }

    /** Another name than {@code #} and the next number. */
    public OrderSpec name(@Nullable String value) {
        identity.name = value;
        return this;
    }

    public OrderSpec createdAt(Instant value) {
        identity.createdAt = value;
        return this;
    }

    public OrderSpec processedAt(@Nullable Instant value) {
        identity.processedAt = value;
        return this;
    }
}

package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.customer.Buyer;
import io.stockroute.simulator.state.fulfillment.Shipment;
import io.stockroute.simulator.state.money.Currencies;
import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.money.TaxLine;
import io.stockroute.simulator.state.product.Location;
import io.stockroute.simulator.state.product.Metafield;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order with all that Shopify shows of it. Guarded by the shop's lock. */
public final class Order implements Entity {
    Instant updatedAt;
    List<OrderFee> fees = List.of();

    @Nullable
    FinancialStatus financialStatus;

    @Nullable
    Location retailLocation;

    /** Paid, by its status alone: no transaction says how. */
    @Nullable
    MoneyBag paidUnrecorded;

    private final Identity identity;
    private final Currencies currencies;
    private final boolean taxesIncluded;
    private Labels labels;
    private Buyer buyer;
    private final OrderLife life = new OrderLife();
    private final List<OrderLine> lines;
    private final List<ShippingLine> shippingLines;
    private List<TaxLine> ownTaxLines;
    private final List<Metafield> metafields;
    private final List<OrderTransaction> transactions = new ArrayList<>();
    private final List<String> discountCodes;

    Order(Identity identity, Content content) {
        this.identity = identity;
        this.updatedAt = identity.createdAt();
        this.currencies = content.currencies();
        this.taxesIncluded = content.taxesIncluded();
        this.financialStatus = content.financialStatus();
        this.labels = content.labels();
        this.buyer = content.buyer();
        this.lines = new ArrayList<>();
        content.lines().forEach(this::add);
        this.shippingLines = new ArrayList<>(content.shippingLines());
        this.ownTaxLines = List.copyOf(content.taxLines());
        this.metafields = new ArrayList<>(content.metafields());
        this.discountCodes = List.copyOf(content.discountCodes());
    }

    /** Which order it is. */
    record Identity(
            long number, int sequence, String name, Instant createdAt, Instant processedAt, Instant recordedAt) {}

    /** What it is about. */
    record Content(
            Currencies currencies,
            boolean taxesIncluded,
            @Nullable FinancialStatus financialStatus,
            Labels labels,
            Buyer buyer,
            List<OrderLine> lines,
            List<ShippingLine> shippingLines,
            List<TaxLine> taxLines,
            List<Metafield> metafields,
            List<String> discountCodes) {}

    @Override
    public long number() {
        return identity.number;
    }

    @Override
    public String type() {
        return "Order";
    }

    /** The number that people see, without {@code #}. */
    public int sequence() {
        return identity.sequence;
    }

    public String name() {
        return identity.name;
    }

    public Labels labels() {
        return labels;
    }

    public Buyer buyer() {
        return buyer;
    }

    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    public final OrderLine add(OrderLine line) {
        lines.add(line);
        line.position = lines.size();
        line.order = this;
        return line;
    }

    /** Those that were not removed since. */
    public List<ShippingLine> shippingLines() {
        return List.copyOf(shippingLines);
    }

    public void add(ShippingLine line) {
        shippingLines.add(line);
    }

    public void remove(ShippingLine line) {
        shippingLines.remove(line);
    }

    /** Taxes that were given for the order as a whole; most orders have theirs on the lines. */
    public List<TaxLine> ownTaxLines() {
        return ownTaxLines;
    }

    public List<Metafield> metafields() {
        return List.copyOf(metafields);
    }

    void write(Labels newLabels, Buyer newBuyer) {
        labels = newLabels;
        buyer = newBuyer;
    }

    void write(Metafield metafield) {
        metafields.removeIf(each -> each.slot().equals(metafield.slot()));
        metafields.add(metafield);
    }

    /** Its taxes are worked out again, by the shop's own tax or none. */
    void tax(OrderTerms.@Nullable Tax tax) {
        ownTaxLines = List.of();
        lines.forEach(line -> line.tax(
                OrderUpdates.line(tax == null || !line.soldItem().taxable() ? null : tax, line.discountedTotal())));
        shippingLines.replaceAll(line -> line.taxed(OrderUpdates.line(tax, line.discountedPrice())));
    }

    /** Payments and refunds, oldest first; none for an order made through the API without any. */
    public List<OrderTransaction> transactions() {
        return List.copyOf(transactions);
    }

    public void add(OrderTransaction transaction) {
        transactions.add(transaction);
    }

    /** By whom the payments came. */
    public List<String> gateways() {
        List<String> names = new ArrayList<>();
        for (OrderTransaction transaction : transactions) {
            String gateway = transaction.gateway();
            if (gateway != null && !names.contains(gateway)) {
                names.add(gateway);
            }
        }
        return names;
    }

    /** Charges that are neither lines nor shipping nor taxes. */
    public List<OrderFee> fees() {
        return fees;
    }

    public List<String> discountCodes() {
        return discountCodes;
    }

    public Currencies currencies() {
        return currencies;
    }

    public boolean taxesIncluded() {
        return taxesIncluded;
    }

    /** Null when nothing is known of a payment. */
    public @Nullable FinancialStatus financialStatus() {
        return financialStatus;
    }

    public OrderCharges charges() {
        return new OrderCharges(this);
    }

    public OrderTotals totals() {
        return new OrderTotals(this);
    }

    @Override
    public Instant createdAt() {
        return identity.createdAt;
    }

    public void touched(Instant at) {
        updatedAt = at;
    }

    /** A committed edit opens the order again and has its payment looked at. */
    public void edited() {
        life.edits += 1;
        life.reopen();
        financialStatus = totals().statusAfterEdit();
    }

    @Override
    public Instant updatedAt() {
        return updatedAt;
    }

    /** When the shop came to have it, whatever the order itself says of its age. */
    public Instant recordedAt() {
        return identity.recordedAt;
    }

    public Instant processedAt() {
        return identity.processedAt;
    }

    /** What became of it since it was placed. */
    public OrderLife life() {
        return life;
    }

    public @Nullable Instant cancelledAt() {
        Cancellation cancellation = life.cancellation;
        return cancellation == null ? null : cancellation.at();
    }

    /** Where it was bought, for orders of a point of sale. */
    public @Nullable Location retailLocation() {
        return retailLocation;
    }

    public Shipment shipment() {
        if (lines.stream().allMatch(line -> life.shipped(line) == 0)) {
            return Shipment.NONE;
        }
        return lines.stream().allMatch(line -> life.toShip(line) == 0) ? Shipment.COMPLETE : Shipment.PARTIAL;
    }
}

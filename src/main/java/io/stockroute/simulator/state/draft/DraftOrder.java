package io.stockroute.simulator.state.draft;

import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.customer.Buyer;
import io.stockroute.simulator.state.money.Currencies;
import io.stockroute.simulator.state.order.Labels;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.ShippingLine;
import io.stockroute.simulator.state.product.Reservation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order that a merchant has not completed yet, or what became of it. Guarded by the shop's lock. */
public final class DraftOrder implements Entity {
    /** The names are those of Shopify's DraftOrderStatus. */
    public enum Status {
        OPEN,
        INVOICE_SENT,
        COMPLETED;

        /** As the REST draft order has it. */
        public String rest() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What it is about. */
    public record Content(
            Currencies currencies,
            Labels labels,
            Buyer buyer,
            List<DraftLine> lines,
            @Nullable DraftDiscount discount,
            @Nullable ShippingLine shippingLine,
            boolean taxExempt,
            boolean taxesIncluded,
            boolean acceptAutomaticDiscounts,
            @Nullable Instant reserveInventoryUntil) {
        Content with(Labels other) {
            return new Content(
                    currencies,
                    other,
                    buyer,
                    lines,
                    discount,
                    shippingLine,
                    taxExempt,
                    taxesIncluded,
                    acceptAutomaticDiscounts,
                    reserveInventoryUntil);
        }
    }

    Instant updatedAt;

    @Nullable
    Instant invoiceSentAt;

    @Nullable
    Instant completedAt;

    @Nullable
    Order order;

    /** By line; empty when nothing is held back, or no longer. */
    List<Optional<Reservation>> reservations = List.of();

    /** Not what was asked for when the shop could not hold the units back. */
    @Nullable
    Instant reserveInventoryUntil;

    private final long number;
    private final int sequence;
    private Content content;
    private final Instant createdAt;

    DraftOrder(long number, int sequence, Content content, Instant now) {
        this.number = number;
        this.sequence = sequence;
        this.content = content;
        this.createdAt = now;
        this.updatedAt = now;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public String type() {
        return "DraftOrder";
    }

    /** The number that people see, without {@code #D}. */
    public int sequence() {
        return sequence;
    }

    public String name() {
        return "#D" + sequence;
    }

    public Content content() {
        return content;
    }

    void become(Content value) {
        content = value;
    }

    public DraftTotals totals() {
        return new DraftTotals(content);
    }

    public Status status() {
        if (completedAt != null) {
            return Status.COMPLETED;
        }
        return invoiceSentAt == null ? Status.OPEN : Status.INVOICE_SENT;
    }

    /** Whether units are held back for it at this moment. */
    public boolean reserved() {
        return reservations.stream().anyMatch(Optional::isPresent);
    }

    public @Nullable Instant reserveInventoryUntil() {
        return reserveInventoryUntil;
    }

    public @Nullable Instant invoiceSentAt() {
        return invoiceSentAt;
    }

    public @Nullable Instant completedAt() {
        return completedAt;
    }

    /** What it became when it was completed. */
    public @Nullable Order order() {
        return order;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public Instant updatedAt() {
        return updatedAt;
    }
}

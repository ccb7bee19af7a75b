package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.product.Location;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units that were taken back and money that went back; each may be there without the other.
 *
 * @param shipping what was paid for shipping and went back
 */
public record Refund(
        long number,
        Order order,
        @Nullable String note,
        List<Line> lines,
        MoneyBag shipping,
        List<OrderTransaction> transactions,
        Instant createdAt)
        implements Entity {
    /** What becomes of the units; the names are those of Shopify's RefundLineItemRestockType. */
    public enum RestockType {
        CANCEL,
        NO_RESTOCK,
        RETURN;

        /** As the REST refund has it. */
        public String rest() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Units of one line.
     *
     * @param shipped how many of them had left the shop
     * @param location where they came into stock
     */
    public record Line(
            long number,
            OrderLine line,
            int quantity,
            int shipped,
            RestockType restockType,
            @Nullable Location location,
            MoneyBag subtotal,
            MoneyBag tax,
            Instant createdAt)
            implements Entity {
        @Override
        public String type() {
            return "RefundLineItem";
        }

        /** Whether they can be sold again. */
        public boolean restocked() {
            return restockType != RestockType.NO_RESTOCK;
        }

        @Override
        public Instant updatedAt() {
            return createdAt;
        }
    }

    @Override
    public String type() {
        return "Refund";
    }

    /** The money that went back. */
    public MoneyBag total() {
        return transactions.stream()
                .filter(OrderTransaction::returned)
                .map(OrderTransaction::amount)
                .reduce(order.currencies().zero(), MoneyBag::plus);
    }

    @Override
    public Instant updatedAt() {
        return createdAt;
    }
}

package io.stockroute.simulator.state.fulfillment;

import io.stockroute.simulator.state.Cause;
import io.stockroute.simulator.state.OpenQuestion;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderLine;
import io.stockroute.simulator.state.order.OrderTerms;
import io.stockroute.simulator.state.product.Level;
import io.stockroute.simulator.state.product.Location;
import io.stockroute.simulator.state.product.Stock;
import io.stockroute.simulator.state.product.Variant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The units that are committed to orders: how they get free, leave the shop and come back (facts-order-life.md section
 * 29). Every method wants the shop's write lock.
 */
public final class Commitments {
    /** What becomes of units that an order no longer wants; {@code into} is null for where they were taken from. */
    public record Restock(boolean back, @Nullable Location into) {
        public static final Restock NONE = new Restock(false, null);

        public static Restock of(boolean back) {
            return new Restock(back, null);
        }
    }

    private final Stock stock;
    private final OrderTerms terms;

    public Commitments(Stock stock, OrderTerms terms) {
        this.stock = stock;
        this.terms = terms;
    }

    public void commit(FulfillmentOrderLine line, Level level, Cause cause) {
        line.held = level;
        stock.commit(level, line.remaining, cause);
    }

    /** What was held back for the line is sold. */
    public void sell(FulfillmentOrderLine line, Level level) {
        line.held = level;
        stock.sellReserved(level, line.remaining);
    }

    /** The units leave the shop: committed and on_hand fall, available stays. */
    void ship(FulfillmentOrderLine line, int quantity) {
        line.remaining -= quantity;
        if (line.held != null) {
            stock.ship(line.held, quantity, terms.otherwise(OpenQuestion.SHIPPING_TELLS_OF_THE_LEVEL));
        }
    }

    /** The units never left: they are committed again. */
    void unship(FulfillmentOrderLine line, int quantity, Cause cause) {
        line.remaining += quantity;
        Level level = line.held;
        if (level == null) {
            return;
        }
        stock.ship(level, -quantity, terms.otherwise(OpenQuestion.SHIPPING_TELLS_OF_THE_LEVEL));
        if (terms.otherwise(OpenQuestion.CANCELLED_FULFILMENT_MAKES_AVAILABLE)) {
            stock.uncommit(level, line.remaining, true, cause);
            line.held = null;
        }
    }

    /** Another location is to ship {@code quantity} of the line; null when it does not stock the item. */
    @Nullable
    Level move(FulfillmentOrderLine line, int quantity, Location to, Cause cause) {
        Level from = line.held;
        if (from == null || terms.otherwise(OpenQuestion.MOVING_LEAVES_STOCK_ALONE)) {
            return from;
        }
        Level target = from.item().level(to);
        stock.uncommit(from, quantity, true, cause);
        if (target != null) {
            stock.commit(target, quantity, cause);
        }
        return target;
    }

    /**
     * Takes units of a line off the fulfillment orders that still have them to ship, the latest first.
     *
     * @return how many there were
     */
    public int release(Order order, OrderLine line, int quantity, Restock restock, Cause cause) {
        int left = quantity;
        List<FulfillmentOrder> all = order.life().fulfillmentOrders();
        for (int i = all.size() - 1; i >= 0 && left > 0; i--) {
            FulfillmentOrder from = all.get(i);
            if (!from.open()) {
                continue;
            }
            for (FulfillmentOrderLine part : from.lines()) {
                int taken = part.line() == line ? Math.min(left, part.remaining) : 0;
                if (taken > 0) {
                    part.remaining -= taken;
                    part.total -= taken;
                    free(from, part, taken, restock, cause);
                    left -= taken;
                }
            }
            if (from.remaining() == 0) {
                from.become(FulfillmentOrder.Status.CLOSED, order.updatedAt());
            }
        }
        return quantity - left;
    }

    private void free(FulfillmentOrder from, FulfillmentOrderLine part, int quantity, Restock restock, Cause cause) {
        Level level = part.held;
        if (level == null) {
            if (restock.back() && terms.otherwise(OpenQuestion.RESTOCK_ADDS_UNITS_NEVER_TAKEN)) {
                add(part.line(), restock.into() == null ? from.location() : restock.into(), quantity, cause);
            }
            return;
        }
        if (restock.back()) {
            Location into = restock.into();
            Level target = into == null ? level : level.item().level(into);
            stock.uncommit(level, quantity, target == level, cause);
            if (target != null && target != level) {
                stock.add(target, "available", quantity, cause);
            }
        } else if (!terms.otherwise(OpenQuestion.UNRESTOCKED_UNITS_STAY_COMMITTED)) {
            stock.uncommit(level, quantity, false, cause);
        }
    }

    /** Units that were shipped, or never counted, come into stock; false when the location does not stock them. */
    public boolean add(OrderLine line, Location into, int quantity, Cause cause) {
        Variant variant = line.soldItem().variant();
        Level level = variant == null || !variant.item().tracked() || variant.bundle()
                ? null
                : variant.item().level(into);
        if (level == null) {
            return false;
        }
        stock.add(level, "available", quantity, cause);
        return true;
    }
}

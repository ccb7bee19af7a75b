package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.money.MoneyBag;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an order costs besides lines, shipping and taxes, and what of its lines is a tip. That duties and additional
 * fees count in the total and in no subtotal is assumed; a tip is a line (schema: nonFulfillableLineItems).
 */
public final class OrderCharges {
    private final Order order;

    OrderCharges(Order order) {
        this.order = order;
    }

    public MoneyBag tips() {
        return sum(order.lines().stream().filter(line -> line.extras().tip()).map(OrderLine::originalTotal));
    }

    /** Null when the order bears none. */
    public @Nullable MoneyBag duties() {
        return order.lines().stream().allMatch(line -> line.extras().duties().isEmpty())
                ? null
                : sum(order.lines().stream().map(this::duties));
    }

    /** Without those of units that were removed since; null when the order bore none. */
    public @Nullable MoneyBag currentDuties() {
        return duties() == null
                ? null
                : sum(order.lines().stream().map(line -> duties(line).share(line.currentQuantity(), line.quantity())));
    }

    /** Null when the order bears none. */
    public @Nullable MoneyBag fees() {
        return order.fees().isEmpty() ? null : sum(order.fees().stream().map(OrderFee::price));
    }

    /** None after a cancellation; null when the order bore none. */
    public @Nullable MoneyBag currentFees() {
        return order.cancelledAt() == null || fees() == null
                ? fees()
                : order.currencies().zero();
    }

    MoneyBag all() {
        return sum(Stream.of(duties(), fees()));
    }

    MoneyBag current() {
        return sum(Stream.of(currentDuties(), currentFees()));
    }

    private MoneyBag duties(OrderLine line) {
        return sum(line.extras().duties().stream().map(LineDuty::price));
    }

    private MoneyBag sum(Stream<@Nullable MoneyBag> parts) {
        MoneyBag sum = order.currencies().zero();
        for (MoneyBag part : (Iterable<@Nullable MoneyBag>) parts::iterator) {
            sum = part == null ? sum : sum.plus(part);
        }
        return sum;
    }
}

package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.Cause;
import io.stockroute.simulator.state.OpenQuestion;
import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.Topic;
import io.stockroute.simulator.state.fulfillment.Commitments;
import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.order.Refund.RestockType;
import io.stockroute.simulator.state.product.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How units are taken back and money goes back (facts-order-life.md section 26). Wants the shop's write lock. */
public final class Refunds {
    /** Units of a line; {@code into} is where they come into stock, unless the type says that they do not. */
    public record Units(
            OrderLine line,
            int quantity,
            RestockType restockType,
            @Nullable Location into) {}

    /** Money that goes back on a payment; {@code parent} is null when the payment is not on record. */
    public record Back(
            MoneyBag amount, String gateway, @Nullable OrderTransaction parent) {}

    /** What is to be refunded; money moves only by {@code money}. */
    public record Request(@Nullable String note, List<Units> units, MoneyBag shipping, List<Back> money) {}

    private final ShopData data;
    private final Commitments commitments;
    private final OrderTerms terms;

    Refunds(ShopData data, Commitments commitments, OrderTerms terms) {
        this.terms = terms;
        this.data = data;
        this.commitments = commitments;
    }

    /** Everything that was paid, by the payments that brought it. */
    public static List<Back> allMoney(Order order) {
        List<Back> money = new ArrayList<>();
        MoneyBag left = order.totals().net();
        for (OrderTransaction payment : order.transactions()) {
            if (payment.brought() && left.shopMoney().amount().signum() > 0) {
                MoneyBag amount = payment.amount()
                                        .shopMoney()
                                        .amount()
                                        .compareTo(left.shopMoney().amount())
                                < 0
                        ? payment.amount()
                        : left;
                money.add(new Back(amount, String.valueOf(payment.gateway()), payment));
                left = left.minus(amount);
            }
        }
        if (left.shopMoney().amount().signum() > 0) {
            money.add(new Back(left, "manual", null));
        }
        return money;
    }

    public Refund refund(Order order, Request request, Cause cause) {
        if (!terms.otherwise(OpenQuestion.REFUNDS_LEAVE_THE_TIME_ALONE)) {
            order.updatedAt = data.now();
        }
        List<Refund.Line> lines =
                request.units().stream().map(units -> line(order, units, cause)).toList();
        Refund made = record(order, request.note(), lines, request.shipping(), request.money());
        data.happened(Topic.ORDERS_UPDATED, order);
        return made;
    }

    /** Refunds units that have left the order already. */
    Refund record(Order order, @Nullable String note, List<Refund.Line> lines, MoneyBag shipping, List<Back> backs) {
        List<OrderTransaction> money =
                backs.stream().map(back -> transaction(order, back)).toList();
        Refund made = new Refund(data.nextNumber(), order, note, lines, shipping, money, data.now());
        money.forEach(order::add);
        order.life().refunds.add(data.keep(made));
        if (!money.isEmpty()) {
            boolean everything = order.totals().net().shopMoney().amount().signum() <= 0;
            order.financialStatus = everything ? FinancialStatus.REFUNDED : FinancialStatus.PARTIALLY_REFUNDED;
        }
        data.happened(Topic.REFUNDS_CREATE, made);
        money.forEach(each -> data.happened(Topic.ORDER_TRANSACTIONS_CREATE, each));
        return made;
    }

    /** Units that were shipped count first; others are taken off what is to be shipped if they are restocked. */
    private Refund.Line line(Order order, Units units, Cause cause) {
        OrderLine line = units.line();
        int shipped = units.restockType() == RestockType.CANCEL
                ? 0
                : Math.min(
                        units.quantity(),
                        order.life().shipped(line) - order.life().takenBack(line));
        if (units.restockType() != RestockType.NO_RESTOCK) {
            Location into = units.into();
            commitments.release(order, line, units.quantity() - shipped, new Commitments.Restock(true, into), cause);
            if (into != null && shipped > 0) {
                commitments.add(line, into, shipped, cause);
            }
        }
        MoneyBag subtotal = line.discountedTotal().share(units.quantity(), line.quantity());
        MoneyBag tax = line.tax(order.currencies()).share(units.quantity(), line.quantity());
        line.currentQuantity -= units.quantity();
        return new Refund.Line(
                data.nextNumber(),
                line,
                units.quantity(),
                shipped,
                units.restockType(),
                units.restockType() == RestockType.NO_RESTOCK ? null : units.into(),
                subtotal,
                tax,
                data.now());
    }

    private OrderTransaction transaction(Order order, Back back) {
        return new OrderTransaction(
                data.nextNumber(),
                order,
                "REFUND",
                "SUCCESS",
                back.gateway(),
                back.amount(),
                back.parent(),
                data.now());
    }
}

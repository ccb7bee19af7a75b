package io.stockroute.simulator.graphql.order;

import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Idempotent;
import io.stockroute.simulator.graphql.Input;
import io.stockroute.simulator.graphql.UserErrors;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.state.Gids;
import io.stockroute.simulator.state.OpenQuestion;
import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderLine;
import io.stockroute.simulator.state.order.OrderTransaction;
import io.stockroute.simulator.state.order.Refund.RestockType;
import io.stockroute.simulator.state.order.Refunds;
import io.stockroute.simulator.state.product.Location;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** refundCreate (captures: refund-create-*). Only its transactions move money. */
public final class CreateRefund {
    private final Backend shop;
    private final Input input;
    private final UserErrors errors = new UserErrors();

    private CreateRefund(Backend shop, Map<String, Object> input) {
        this.shop = shop;
        this.input = Input.root(input);
    }

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("refundCreate", env -> {
                    Backend shop = Backend.of(env);
                    shop.access().scopes().require("refundCreate", "write_orders");
                    boolean loud = shop.orders().acts().terms().otherwise(OpenQuestion.REFUND_KEYS_FAIL_THE_CALL);
                    return Idempotent.run(
                            env, "refund", loud, key -> new CreateRefund(shop, Wiring.argument(env, "input")).run());
                }));
    }

    private Map<String, @Nullable Object> run() {
        Order order = shop.data().orders().get(Gids.number("Order", input.text("orderId")));
        if (order == null) {
            errors.add(null, "Order does not exist", List.of("orderId"));
            return payload(null, null);
        }
        RefundMoney money = new RefundMoney(order, input, errors);
        List<Refunds.Units> units = new ArrayList<>();
        input.children("refundLineItems").forEach(each -> units(order, each).ifPresent(units::add));
        MoneyBag shipping = money.shipping();
        List<Refunds.Back> backs = money.backs();
        if (!errors.none()) {
            return payload(order, null);
        }
        Refunds.Request request = new Refunds.Request(input.textOrNull("note"), units, shipping, backs);
        return payload(order, shop.orders().acts().refunds().refund(order, request, CreateOrder.API));
    }

    private Optional<Refunds.Units> units(Order order, Input line) {
        OrderLine found = order.lines().stream()
                .filter(each -> each.number() == Gids.number("LineItem", line.text("lineItemId")))
                .findFirst()
                .orElse(null);
        RestockType type = line.words("restockType").map(RestockType::valueOf).orElse(RestockType.NO_RESTOCK);
        Location into = line.has("locationId")
                ? shop.data().locations().get(Gids.number("Location", line.text("locationId")))
                : null;
        if (found == null) {
            errors.add(null, "Line item does not exist", line.at("lineItemId"));
        } else if (line.number("quantity") > found.currentQuantity()) {
            errors.add(null, "Quantity cannot refund more items than were purchased", line.at("quantity"));
        } else if (line.has("locationId") && into == null) {
            errors.add(null, "Location does not exist", line.at("locationId"));
        } else {
            return Optional.of(new Refunds.Units(found, line.number("quantity"), type, into));
        }
        return Optional.empty();
    }

    private Map<String, @Nullable Object> payload(@Nullable Order order, @Nullable Object refund) {
        Map<String, @Nullable Object> payload = errors.payload("refund", refund);
        payload.put("order", order);
        return payload;
    }

    /** The amounts of a refund; those of its input are in the currency that the shopper saw. */
    private record RefundMoney(Order order, Input input, UserErrors errors) {
        MoneyBag shipping() {
            Optional<Input> wanted = input.child("shipping");
            if (wanted.isEmpty()) {
                return order.currencies().zero();
            }
            MoneyBag all = order.totals().currentShipping();
            if (wanted.get().flag("fullRefund")) {
                return all;
            }
            MoneyBag amount = bag(wanted.get().decimal("amount").orElse(BigDecimal.ZERO));
            if (amount.shopMoney().amount().compareTo(all.shopMoney().amount()) > 0) {
                errors.add(
                        null,
                        "Refund shipping amount is greater than the shipping paid",
                        wanted.get().at("amount"));
            }
            return amount;
        }

        List<Refunds.Back> backs() {
            List<Refunds.Back> backs = new ArrayList<>();
            for (Input each : input.children("transactions")) {
                OrderTransaction parent = order.transactions().stream()
                        .filter(known -> known.number()
                                == Gids.number("OrderTransaction", String.valueOf(each.textOrNull("parentId"))))
                        .findFirst()
                        .orElse(null);
                String kind = each.text("kind");
                if (!kind.equals("REFUND")) {
                    String text = kind.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
                    errors.add(null, "Kind " + text + " is not a valid transaction", null);
                } else if (parent == null) {
                    errors.add(
                            null,
                            "Transactions require a parent_id associated with the order",
                            List.of("transactions"));
                } else {
                    backs.add(new Refunds.Back(
                            bag(each.decimal("amount").orElse(BigDecimal.ZERO)),
                            String.valueOf(parent.gateway()),
                            parent));
                }
            }
            check(backs);
            return backs;
        }

        /** More than was paid cannot go back, whatever allowOverRefunding says. */
        private void check(List<Refunds.Back> backs) {
            MoneyBag wanted = backs.stream()
                    .map(Refunds.Back::amount)
                    .reduce(order.currencies().zero(), MoneyBag::plus);
            MoneyBag net = order.totals().net();
            if (errors.none()
                    && wanted.shopMoney().amount().compareTo(net.shopMoney().amount()) > 0) {
                errors.add(
                        null,
                        "Refund amount $" + wanted.presentmentMoney().text() + " is greater than net payment received $"
                                + net.presentmentMoney().text(),
                        null);
            }
        }

        private MoneyBag bag(BigDecimal amount) {
            return order.totals().ofPresentment(amount);
        }
    }
}

package io.stockroute.simulator.graphql.order;

import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.money.Money;
import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.order.DiscountAllocation;
import io.stockroute.simulator.state.order.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The discounts that the lines of an order name, one application each, as a list with pages. */
public final class OrderDiscounts {
    private record Key(String title, boolean acrossOrder) {}

    /** {@code number} is the place in the list; codes are shared among the lines, others belong to some. */
    record Application(long number, Key key, MoneyBag sum, Instant createdAt) implements Entity {
        @Override
        public String type() {
            return key.acrossOrder ? "DiscountCodeApplication" : "ManualDiscountApplication";
        }

        @Override
        public Instant updatedAt() {
            return createdAt;
        }

        public int index() {
            return (int) number;
        }

        public String code() {
            return key.title;
        }

        public String title() {
            return key.title;
        }

        public String allocationMethod() {
            return key.acrossOrder ? "ACROSS" : "EACH";
        }

        public String targetSelection() {
            return key.acrossOrder ? "ALL" : "EXPLICIT";
        }

        public String targetType() {
            return "LINE_ITEM";
        }

        public Money value() {
            return sum.shopMoney();
        }
    }

    private OrderDiscounts() {}

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "DiscountApplication",
                type -> type.typeResolver(env -> env.getSchema().getObjectType(((Entity) env.getObject()).type())));
        wiring.type(
                "PricingValue", type -> type.typeResolver(env -> env.getSchema().getObjectType("MoneyV2")));
        wiring.type(
                "Order",
                type -> type.dataFetcher(
                        "discountApplications", env -> OrderFields.rows(env, of(Wiring.<Order>source(env)))));
    }

    static List<Application> of(Order order) {
        Map<Key, MoneyBag> sums = new LinkedHashMap<>();
        order.lines().stream()
                .flatMap(line -> line.discounts().stream())
                .forEach(each -> sums.merge(key(each), each.amount(), MoneyBag::plus));
        List<Application> all = new ArrayList<>();
        sums.forEach((key, sum) -> all.add(new Application(all.size(), key, sum, order.createdAt())));
        return all;
    }

    private static Key key(DiscountAllocation allocation) {
        return new Key(allocation.title(), allocation.acrossOrder());
    }
}

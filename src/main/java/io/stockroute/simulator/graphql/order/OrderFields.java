package io.stockroute.simulator.graphql.order;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.graphql.product.MetafieldFields;
import io.stockroute.simulator.graphql.product.SoldItemFields;
import io.stockroute.simulator.graphql.search.Connections;
import io.stockroute.simulator.graphql.search.SearchFields;
import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.order.DiscountAllocation;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderLine;
import io.stockroute.simulator.state.order.OrderTotals;
import io.stockroute.simulator.state.order.ShippingLine;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An order: what is written on it, its sums and its lists. */
public final class OrderFields {
    private OrderFields() {}

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Order", type -> type.dataFetcher("number", of(Order::sequence))
                .dataFetcher("closed", of(order -> order.life().closedAt() != null))
                .dataFetcher("closedAt", of(order -> order.life().closedAt()))
                .dataFetcher("confirmed", env -> true)
                .dataFetcher("edited", of(order -> order.life().edited()))
                .dataFetcher("test", of(order -> order.labels().test()))
                .dataFetcher(
                        "tags",
                        of(order -> order.labels().tags().stream().sorted().toList()))
                .dataFetcher("sourceIdentifier", of(order -> order.labels().sourceIdentifier()))
                .dataFetcher("sourceName", of(order -> order.labels().sourceName()))
                .dataFetcher("note", of(order -> order.labels().note()))
                .dataFetcher("poNumber", of(order -> order.labels().poNumber()))
                .dataFetcher("customAttributes", of(order -> order.labels().customAttributes()))
                .dataFetcher("currencyCode", of(order -> order.currencies().shop()))
                .dataFetcher("presentmentCurrencyCode", of(order -> order.currencies()
                        .presentment()))
                .dataFetcher("displayFinancialStatus", of(Order::financialStatus))
                .dataFetcher("fullyPaid", of(order -> isZero(order.totals().outstanding())))
                .dataFetcher("discountCodes", of(OrderFields::discountCodes))
                .dataFetcher("taxLines", of(order -> order.totals().taxLines()))
                .dataFetcher("lineItems", env -> rows(env, order(env).lines()))
                .dataFetcher("shippingLines", env -> rows(env, order(env).shippingLines()))
                .dataFetcher(
                        "metafield",
                        env -> MetafieldFields.metafield(env, order(env).metafields())));
        sums(wiring);
        lines(wiring);
    }

    private static void sums(RuntimeWiring.Builder wiring) {
        Map<String, Function<OrderTotals, MoneyBag>> sums = Map.ofEntries(
                Map.entry("currentSubtotalPriceSet", OrderTotals::currentSubtotal),
                Map.entry("currentTotalPriceSet", OrderTotals::currentTotal),
                Map.entry("currentTotalTaxSet", OrderTotals::currentTax),
                Map.entry("subtotalPriceSet", OrderTotals::subtotal),
                Map.entry("totalDiscountsSet", OrderTotals::discounts),
                Map.entry("totalOutstandingSet", OrderTotals::outstanding),
                Map.entry("totalPriceSet", OrderTotals::total),
                Map.entry("totalReceivedSet", OrderTotals::received),
                Map.entry("totalShippingPriceSet", OrderTotals::shippingPrice),
                Map.entry("totalTaxSet", OrderTotals::tax));
        wiring.type("Order", type -> {
            sums.forEach((name, sum) -> type.dataFetcher(name, of(order -> sum.apply(order.totals()))));
            return type;
        });
    }

    private static void lines(RuntimeWiring.Builder wiring) {
        wiring.type("LineItem", type -> SoldItemFields.wire(type, OrderLine::soldItem)
                .dataFetcher("unfulfilledQuantity", env -> toShip(env))
                .dataFetcher("fulfillableQuantity", env -> toShip(env))
                .dataFetcher("customAttributes", line(OrderLine::properties))
                .dataFetcher("originalUnitPriceSet", line(OrderLine::unitPrice))
                .dataFetcher("originalTotalSet", line(OrderLine::originalTotal))
                .dataFetcher("totalDiscountSet", line(OrderLine::ownDiscount))
                .dataFetcher("discountAllocations", line(OrderLine::discounts)));
        wiring.type("ShippingLine", type -> type.dataFetcher(
                        "id", env -> Wiring.<Entity>source(env).gid())
                .dataFetcher("custom", env -> custom(Wiring.<ShippingLine>source(env)))
                .dataFetcher("isRemoved", env -> false)
                .dataFetcher("originalPriceSet", env -> Wiring.<ShippingLine>source(env)
                        .price())
                .dataFetcher("discountedPriceSet", env -> Wiring.<ShippingLine>source(env)
                        .discountedPrice())
                .dataFetcher("currentDiscountedPriceSet", env -> Wiring.<ShippingLine>source(env)
                        .discountedPrice()));
    }

    private static boolean custom(ShippingLine line) {
        return line.code() == null || line.code().equals("custom");
    }

    private static int toShip(DataFetchingEnvironment env) {
        OrderLine line = Wiring.source(env);
        return line.order().life().toShip(line);
    }

    private static boolean isZero(MoneyBag bag) {
        return bag.shopMoney().amount().signum() == 0;
    }

    private static List<String> discountCodes(Order order) {
        if (!order.discountCodes().isEmpty()) {
            return order.discountCodes();
        }
        return order.lines().stream()
                .flatMap(line -> line.discounts().stream())
                .filter(DiscountAllocation::acrossOrder)
                .map(DiscountAllocation::title)
                .distinct()
                .toList();
    }

    /** A page of a list that stands in its owner. */
    public static <T extends Entity> Object rows(DataFetchingEnvironment env, List<T> rows) {
        NavigableMap<Long, T> byRecord = rows.stream()
                .collect(Collectors.toMap(Entity::record, each -> each, (one, other) -> one, TreeMap::new));
        return new Connections<T>(new SearchFields<>(), Map.of()).page(env, byRecord, each -> true);
    }

    private static <T> DataFetcher<@Nullable T> of(Function<Order, @Nullable T> read) {
        return env -> read.apply(order(env));
    }

    private static <T> DataFetcher<@Nullable T> line(Function<OrderLine, @Nullable T> read) {
        return env -> read.apply(Wiring.source(env));
    }

    private static Order order(DataFetchingEnvironment env) {
        return Wiring.source(env);
    }
}

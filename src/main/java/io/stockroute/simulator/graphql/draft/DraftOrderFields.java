package io.stockroute.simulator.graphql.draft;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.graphql.order.OrderFields;
import io.stockroute.simulator.graphql.product.SoldItemFields;
import io.stockroute.simulator.state.customer.Buyer;
import io.stockroute.simulator.state.draft.DraftDiscount;
import io.stockroute.simulator.state.draft.DraftLine;
import io.stockroute.simulator.state.draft.DraftOrder;
import io.stockroute.simulator.state.draft.DraftTotals;
import io.stockroute.simulator.state.money.MoneyBag;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A draft order: what is written on it, its sums and its lines. */
public final class DraftOrderFields {
    private DraftOrderFields() {}

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("DraftOrder", type -> type.dataFetcher("ready", env -> true)
                .dataFetcher("tags", of(content -> content.labels().tags()))
                .dataFetcher("note2", of(content -> content.labels().note()))
                .dataFetcher("poNumber", of(content -> content.labels().poNumber()))
                .dataFetcher("customAttributes", of(content -> content.labels().customAttributes()))
                .dataFetcher("customer", of(content -> content.buyer().customer()))
                .dataFetcher("email", personal(Buyer::email))
                .dataFetcher("phone", personal(Buyer::phone))
                .dataFetcher("shippingAddress", personal(Buyer::shippingAddress))
                .dataFetcher("billingAddress", personal(Buyer::billingAddress))
                .dataFetcher("currencyCode", of(content -> content.currencies().shop()))
                .dataFetcher("presentmentCurrencyCode", of(content -> content.currencies()
                        .presentment()))
                .dataFetcher("taxExempt", of(DraftOrder.Content::taxExempt))
                .dataFetcher("taxesIncluded", of(DraftOrder.Content::taxesIncluded))
                .dataFetcher("taxLines", of(content -> content.lines().stream()
                        .flatMap(line -> line.taxLines().stream())
                        .toList()))
                .dataFetcher("acceptAutomaticDiscounts", of(DraftOrder.Content::acceptAutomaticDiscounts))
                .dataFetcher("appliedDiscount", of(DraftOrder.Content::discount))
                .dataFetcher("shippingLine", of(DraftOrder.Content::shippingLine))
                .dataFetcher("totalQuantityOfLineItems", of(content -> content.lines().stream()
                        .mapToInt(DraftLine::quantity)
                        .sum()))
                .dataFetcher(
                        "lineItems",
                        env -> OrderFields.rows(
                                env, Wiring.<DraftOrder>source(env).content().lines())));
        sums(wiring);
        lines(wiring);
        wiring.type("DraftOrderAppliedDiscount", type -> type.dataFetcher(
                        "amountSet", env -> Wiring.<DraftDiscount>source(env).amount())
                .dataFetcher(
                        "valueType",
                        env -> Wiring.<DraftDiscount>source(env).percentage() ? "PERCENTAGE" : "FIXED_AMOUNT"));
    }

    private static void sums(RuntimeWiring.Builder wiring) {
        Map<String, Function<DraftTotals, MoneyBag>> sums = Map.of(
                "totalLineItemsPriceSet", DraftTotals::lineItems,
                "totalDiscountsSet", DraftTotals::discounts,
                "subtotalPriceSet", DraftTotals::subtotal,
                "totalShippingPriceSet", DraftTotals::shipping,
                "totalTaxSet", DraftTotals::tax,
                "totalPriceSet", DraftTotals::total);
        wiring.type("DraftOrder", type -> {
            sums.forEach((name, sum) -> type.dataFetcher(
                    name, env -> sum.apply(Wiring.<DraftOrder>source(env).totals())));
            return type;
        });
    }

    private static void lines(RuntimeWiring.Builder wiring) {
        wiring.type("DraftOrderLineItem", type -> SoldItemFields.wire(type, DraftLine::soldItem)
                .dataFetcher("originalUnitPriceSet", line(DraftLine::unitPrice))
                .dataFetcher("originalTotalSet", line(DraftLine::originalTotal))
                .dataFetcher("discountedTotalSet", line(DraftLine::discountedTotal))
                .dataFetcher(
                        "totalDiscountSet", line(each -> each.originalTotal().minus(each.discountedTotal())))
                .dataFetcher("appliedDiscount", line(DraftLine::discount)));
    }

    private static <T> DataFetcher<@Nullable T> of(Function<DraftOrder.Content, @Nullable T> read) {
        return env -> read.apply(Wiring.<DraftOrder>source(env).content());
    }

    private static <T> DataFetcher<@Nullable T> personal(Function<Buyer, @Nullable T> read) {
        return env -> Backend.of(env).settings().trade().redactCustomers()
                ? null
                : read.apply(Wiring.<DraftOrder>source(env).content().buyer());
    }

    private static <T> DataFetcher<@Nullable T> line(Function<DraftLine, @Nullable T> read) {
        return env -> read.apply(Wiring.source(env));
    }
}

package io.stockroute.simulator.graphql.order;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.UserErrors;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.edit.EditDiscount;
import io.stockroute.simulator.state.edit.EditLine;
import io.stockroute.simulator.state.edit.EditSession;
import io.stockroute.simulator.state.edit.Edits;
import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.product.Metafields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How an order edit begins, looks and ends (captures: order-edit-*). Its session and calculated order share a number. */
public final class EditFields {
    private EditFields() {}

    /** A line with the place in its list by which it is paged. */
    private record Row(EditLine line, long record) implements Entity {
        @Override
        public long number() {
            return record;
        }

        @Override
        public String type() {
            return "CalculatedLineItem";
        }

        @Override
        public String gid() {
            return "gid://shopify/CalculatedLineItem/" + line.id();
        }

        @Override
        public Instant createdAt() {
            return Instant.EPOCH;
        }

        @Override
        public Instant updatedAt() {
            return Instant.EPOCH;
        }
    }

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Mutation", type -> type.dataFetcher("orderEditBegin", EditFields::begin)
                .dataFetcher("orderEditCommit", EditFields::commit));
        wiring.type(
                "OrderEditSession",
                type -> type.dataFetcher(
                        "id",
                        env -> "gid://shopify/OrderEditSession/"
                                + Wiring.<EditSession>source(env).number()));
        wiring.type("CalculatedOrder", type -> type.dataFetcher(
                        "id", env -> Wiring.<EditSession>source(env).gid())
                .dataFetcher(
                        "originalOrder", env -> Wiring.<EditSession>source(env).order())
                .dataFetcher(
                        "lineItems",
                        env -> rows(env, Wiring.<EditSession>source(env).lines()))
                .dataFetcher(
                        "addedLineItems",
                        env -> rows(env, Wiring.<EditSession>source(env).added()))
                .dataFetcher("subtotalLineItemsQuantity", env -> Wiring.<EditSession>source(env)
                        .quantity())
                .dataFetcher("subtotalPriceSet", env -> Wiring.<EditSession>source(env)
                        .subtotal())
                .dataFetcher(
                        "totalPriceSet", env -> Wiring.<EditSession>source(env).total())
                .dataFetcher("totalOutstandingSet", env -> outstanding(Wiring.source(env)))
                .dataFetcher("shippingLines", env -> shipping(Wiring.source(env))));
        wiring.type("CalculatedLineItem", type -> type.dataFetcher("id", env -> row(env).gid())
                .dataFetcher("quantity", line(EditLine::quantity))
                .dataFetcher("editableQuantity", line(EditLine::editable))
                .dataFetcher("editableQuantityBeforeChanges", line(EditLine::editableBefore))
                .dataFetcher("title", line(each -> each.soldItem().title()))
                .dataFetcher("sku", line(each -> each.soldItem().sku()))
                .dataFetcher("variant", line(each -> each.soldItem().variant()))
                .dataFetcher("variantTitle", line(each -> each.soldItem().variantTitle()))
                .dataFetcher("originalUnitPriceSet", line(EditLine::unitPrice))
                .dataFetcher("discountedUnitPriceSet", line(EditLine::discountedUnitPrice))
                .dataFetcher("hasStagedLineItemDiscount", line(each -> !each.discounts()
                        .isEmpty()))
                .dataFetcher("restocking", line(EditLine::restock))
                .dataFetcher("restockable", line(each -> each.soldItem().variant() != null)));
        wiring.type("OrderStagedChangeAddLineItemDiscount", type -> type.dataFetcher(
                        "id",
                        env -> "gid://shopify/OrderStagedChangeAddLineItemDiscount/"
                                + Wiring.<EditDiscount>source(env).number())
                .dataFetcher(
                        "description", env -> Wiring.<EditDiscount>source(env).title()));
    }

    private static Object begin(DataFetchingEnvironment env) {
        Backend shop = writing(env);
        UserErrors errors = new UserErrors();
        Order order = shop.data()
                .orders()
                .get(io.stockroute.simulator.state.Gids.number("Order", Wiring.argument(env, "id")));
        EditSession session = null;
        if (order == null) {
            errors.add(null, "The order does not exist.", List.of("id"));
        } else if (!Edits.possible(order)) {
            errors.add(null, "The order cannot be edited.", null);
        } else {
            session = shop.orders().acts().edits().begin(order);
        }
        Map<String, @Nullable Object> payload = errors.payload("calculatedOrder", session);
        payload.put("orderEditSession", session);
        return payload;
    }

    /** The messages that were seen: capture order-edit-commit-success-messages. */
    private static Object commit(DataFetchingEnvironment env) {
        Backend shop = writing(env);
        UserErrors errors = new UserErrors();
        EditSession session = session(shop, Wiring.argument(env, "id"), errors);
        if (session == null) {
            return errors.payload("order", null);
        }
        Order order = session.order();
        List<String> messages = new ArrayList<>(List.of("Order updated"));
        boolean archived = order.life().closedAt() != null;
        shop.orders().acts().edits().commit(session, Metafields.APP, env.getArgument("staffNote"), CreateOrder.API);
        if (Boolean.TRUE.equals(env.getArgument("notifyCustomer"))) {
            boolean due = order.totals().outstanding().shopMoney().amount().signum() > 0;
            messages.add(due ? "Invoice sent" : "Notification sent");
        }
        if (archived) {
            messages.add("Order unarchived");
        }
        Map<String, @Nullable Object> payload = errors.payload("order", order);
        payload.put("successMessages", messages);
        return payload;
    }

    private static Backend writing(DataFetchingEnvironment env) {
        Backend shop = Backend.of(env);
        shop.access().scopes().require(env.getField().getName(), "write_order_edits");
        return shop;
    }

    /** The session with this id, or that of a calculated order. */
    static @Nullable EditSession session(Backend shop, String id, UserErrors errors) {
        long number = io.stockroute.simulator.state.Gids.parse(id)
                .filter(parts ->
                        parts.type().equals("CalculatedOrder") || parts.type().equals("OrderEditSession"))
                .map(io.stockroute.simulator.state.Gids.Parts::number)
                .orElse(-1L);
        EditSession session = shop.orders().acts().edits().session(number).orElse(null);
        if (session == null) {
            errors.add(null, "The calculated order does not exist.", List.of("id"));
        }
        return session;
    }

    private static MoneyBag outstanding(EditSession session) {
        return session.total().minus(session.order().totals().net());
    }

    private static Object shipping(EditSession session) {
        return session.shipping().stream()
                .map(line -> Map.of(
                        "id",
                        "gid://shopify/CalculatedShippingLine/" + line.id(),
                        "title",
                        line.title(),
                        "price",
                        line.price(),
                        "stagedStatus",
                        line.status()))
                .toList();
    }

    private static Object rows(DataFetchingEnvironment env, List<EditLine> lines) {
        List<Row> rows = new ArrayList<>();
        for (EditLine line : lines) {
            rows.add(new Row(line, rows.size() + 1L));
        }
        return OrderFields.rows(env, rows);
    }

    private static Row row(DataFetchingEnvironment env) {
        return env.getSource() instanceof EditLine line ? new Row(line, 1) : Wiring.source(env);
    }

    private static <T> DataFetcher<@Nullable T> line(Function<EditLine, @Nullable T> read) {
        return env -> read.apply(row(env).line());
    }
}

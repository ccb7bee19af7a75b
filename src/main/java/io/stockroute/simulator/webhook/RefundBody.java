package io.stockroute.simulator.webhook;

import io.stockroute.simulator.state.money.Money;
import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.order.OrderTransaction;
import io.stockroute.simulator.state.order.Refund;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bodies of refunds/create and order_transactions/create, and what an order says of its refunds. */
final class RefundBody {
    private RefundBody() {}

    static Map<String, @Nullable Object> of(Refund refund, Bodies bodies) {
        Map<String, @Nullable Object> body = within(refund, bodies);
        body.remove("total_additional_fees_set");
        body.remove("additional_fees");
        body.put("return", null);
        body.put("refund_shipping_lines", List.of());
        return body;
    }

    static Map<String, @Nullable Object> within(Refund refund, Bodies bodies) {
        MoneyBag nothing = refund.order().currencies().zero();
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", refund.number());
        body.put("admin_graphql_api_id", refund.gid());
        body.put("created_at", bodies.time(refund.createdAt()));
        body.put("note", refund.note());
        body.put("order_id", refund.order().number());
        body.put("processed_at", bodies.time(refund.createdAt()));
        body.put("restock", refund.lines().stream().anyMatch(Refund.Line::restocked));
        body.put("total_additional_fees_set", RestMoney.set(nothing));
        body.put("total_duties_set", RestMoney.set(nothing));
        body.put("user_id", null);
        body.put("additional_fees", List.of());
        body.put("duties", List.of());
        body.put("order_adjustments", List.of());
        body.put(
                "transactions",
                refund.transactions().stream()
                        .map(each -> transaction(each, bodies))
                        .toList());
        OrderLineBody lines = new OrderLineBody(refund.order());
        body.put(
                "refund_line_items",
                refund.lines().stream().map(each -> line(each, lines)).toList());
        return body;
    }

    private static Map<String, @Nullable Object> line(Refund.Line line, OrderLineBody lines) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", line.number());
        body.put("line_item_id", line.line().number());
        body.put("location_id", line.location() == null ? null : line.location().number());
        body.put("quantity", line.quantity());
        body.put("restock_type", line.restockType().rest());
        body.put("subtotal", number(line.subtotal()));
        body.put("subtotal_set", RestMoney.set(line.subtotal()));
        body.put("total_tax", number(line.tax()));
        body.put("total_tax_set", RestMoney.set(line.tax()));
        body.put("line_item", lines.item(line.line()));
        return body;
    }

    static Map<String, @Nullable Object> transaction(OrderTransaction transaction, Bodies bodies) {
        Money amount = transaction.amount().shopMoney();
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", transaction.number());
        body.put("admin_graphql_api_id", transaction.gid());
        body.put("amount", amount.text());
        body.put("authorization", null);
        body.put("created_at", bodies.time(transaction.createdAt()));
        body.put("currency", amount.currencyCode());
        body.put("device_id", null);
        body.put("error_code", null);
        body.put("gateway", transaction.gateway());
        body.put("kind", transaction.kind().toLowerCase(Locale.ROOT));
        body.put("location_id", null);
        body.put("message", null);
        body.put("order_id", transaction.order().number());
        OrderTransaction parent = transaction.parent();
        body.put("parent_id", parent == null ? null : parent.number());
        body.put("payment_id", transaction.order().name() + ".1");
        body.put("processed_at", bodies.time(transaction.createdAt()));
        body.put("receipt", Map.of());
        body.put("source_name", "web");
        body.put("status", transaction.status().toLowerCase(Locale.ROOT));
        body.put("test", false);
        body.put("user_id", null);
        return body;
    }

    /** In these bodies, and only here, amounts are numbers. */
    private static BigDecimal number(MoneyBag bag) {
        return new BigDecimal(bag.shopMoney().text());
    }
}

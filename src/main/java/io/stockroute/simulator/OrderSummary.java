package io.stockroute.simulator;

import io.stockroute.simulator.state.customer.Buyer;
import io.stockroute.simulator.state.draft.DraftLine;
import io.stockroute.simulator.state.draft.DraftOrder;
import io.stockroute.simulator.state.fulfillment.Fulfillment;
import io.stockroute.simulator.state.fulfillment.FulfillmentOrder;
import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.order.Labels;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderLine;
import io.stockroute.simulator.state.product.Level;
import io.stockroute.simulator.state.product.SoldItem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order or a draft order as people with curl see it; the names are those of the GraphQL API. */
final class OrderSummary {
    private OrderSummary() {}

    /** Wants the shop's lock. */
    static Map<String, @Nullable Object> of(Order order) {
        Map<String, @Nullable Object> text = new LinkedHashMap<>();
        text.put("id", order.gid());
        text.put("name", order.name());
        text.put("createdAt", order.createdAt().toString());
        text.put("cancelledAt", text(order.cancelledAt()));
        text.put(
                "financialStatus",
                order.financialStatus() == null ? null : order.financialStatus().name());
        labels(text, order.labels(), order.buyer());
        text.put("fulfillmentStatus", order.shipment().name());
        text.put(
                "fulfillmentOrders",
                order.life().fulfillmentOrders().stream()
                        .map(OrderSummary::toShip)
                        .toList());
        text.put(
                "fulfillments",
                order.life().fulfillments().stream().map(OrderSummary::shipped).toList());
        text.put("lines", order.lines().stream().map(OrderSummary::line).toList());
        total(text, order.totals().total());
        return text;
    }

    /** Wants the shop's lock. */
    static Map<String, @Nullable Object> of(DraftOrder draft) {
        Map<String, @Nullable Object> text = new LinkedHashMap<>();
        text.put("id", draft.gid());
        text.put("name", draft.name());
        text.put("createdAt", draft.createdAt().toString());
        text.put("status", draft.status().name());
        text.put("reserveInventoryUntil", text(draft.reserveInventoryUntil()));
        Order order = draft.order();
        text.put("order", order == null ? null : order.name());
        labels(text, draft.content().labels(), draft.content().buyer());
        text.put(
                "lines",
                draft.content().lines().stream().map(OrderSummary::line).toList());
        total(text, draft.totals().total());
        return text;
    }

    private static void labels(Map<String, @Nullable Object> text, Labels labels, Buyer buyer) {
        text.put("test", labels.test());
        text.put("tags", labels.tags());
        text.put("sourceIdentifier", labels.sourceIdentifier());
        text.put("note", labels.note());
        text.put("customAttributes", labels.customAttributes());
        text.put("email", buyer.email());
        text.put("shippingAddress", buyer.shippingAddress());
    }

    private static Map<String, Object> toShip(FulfillmentOrder part) {
        return Map.of(
                "location",
                part.location().name(),
                "status",
                part.status().name(),
                "remaining",
                part.open() ? part.remaining() : 0);
    }

    private static Map<String, Object> shipped(Fulfillment shipment) {
        return Map.of(
                "name",
                shipment.name(),
                "location",
                shipment.location().name(),
                "status",
                shipment.cancelled() ? "CANCELLED" : "SUCCESS",
                "tracking",
                shipment.tracking());
    }

    private static Map<String, @Nullable Object> line(OrderLine line) {
        Map<String, @Nullable Object> text = line(line.soldItem(), line.quantity(), line.unitPrice());
        text.put("currentQuantity", line.currentQuantity());
        Level source = line.source();
        text.put("location", source == null ? null : source.location().name());
        return text;
    }

    private static Map<String, @Nullable Object> line(DraftLine line) {
        return line(line.soldItem(), line.quantity(), line.unitPrice());
    }

    private static Map<String, @Nullable Object> line(SoldItem soldItem, int quantity, MoneyBag unitPrice) {
        Map<String, @Nullable Object> text = new LinkedHashMap<>();
        text.put("sku", soldItem.sku());
        text.put("title", soldItem.name());
        text.put("quantity", quantity);
        text.put("unitPrice", unitPrice.shopMoney().text());
        return text;
    }

    private static void total(Map<String, @Nullable Object> text, MoneyBag total) {
        text.put("total", total.shopMoney().text());
        text.put("currencyCode", total.shopMoney().currencyCode());
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}

package io.stockroute.order.fulfillment;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.UnusableAnswer;
import io.stockroute.shopify.AnswerFields;
import io.stockroute.shopify.ConnectionPage;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.Gid;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Reads how far an order is shipped and from where, all pages of it. */
@Component
public class FulfillmentReads {

    private static final Document ORDER = Document.named("ReadFulfillments");
    private static final Document ORDER_LINES = Document.named("ReadFulfillmentOrderLines");
    private static final Document ORDER_SHIPMENTS = Document.named("ReadFulfillmentOrderShipments");
    private static final Document SHIPMENT_LINES = Document.named("ReadFulfillmentLines");

    /** As many as ORDER asks for: a list that Shopify cuts there, without pages. */
    private static final int LISTED = 100;

    private final ShopifyClient shopify;

    public FulfillmentReads(ShopifyClient shopify) {
        this.shopify = shopify;
    }

    /** Empty if the store has no such order any more. */
    public Optional<OrderFulfillment> read(String store, long orderId) {
        List<FulfillmentOrder> orders = new ArrayList<>();
        List<Shipment> shipments = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        while (true) {
            JsonNode order = shopify.call(call(store, ORDER, new Gid("Order", orderId).toString(), cursor))
                    .required("order");
            if (order.isNull()) {
                return Optional.empty();
            }
            if (cursor.isEmpty()) {
                shipments.addAll(AnswerFields.list(order, "fulfillments", one -> shipment(store, one)));
            }
            ConnectionPage<FulfillmentOrder> page = ConnectionPage.of(
                    AnswerFields.object(order, "fulfillmentOrders"), one -> fulfillmentOrder(store, one));
            orders.addAll(page.items());
            cursor = page.next();
            if (cursor.isEmpty()) {
                return Optional.of(new OrderFulfillment(
                        AnswerFields.text(order, "displayFulfillmentStatus"),
                        orders,
                        shipments.size() < LISTED ? shipments : all(store, orders, shipments)));
            }
        }
    }

    /** Those that the order lists, and the others, which its fulfillment orders name. */
    private List<Shipment> all(String store, List<FulfillmentOrder> orders, List<Shipment> listed) {
        if (orders.isEmpty()) {
            throw new UnusableAnswer(
                    "The order has %d shipments or more; its fulfillment orders name them all, and the app may not read those"
                            .formatted(LISTED));
        }
        Map<String, Shipment> all = new LinkedHashMap<>();
        listed.forEach(shipment -> all.put(shipment.gid(), shipment));
        for (FulfillmentOrder order : orders) {
            Optional<String> cursor = Optional.empty();
            do {
                ConnectionPage<Shipment> page = ConnectionPage.of(
                        shopify.call(call(store, ORDER_SHIPMENTS, order.gid(), cursor))
                                .path("fulfillmentOrder")
                                .path("fulfillments"),
                        one -> shipment(store, one));
                page.items().forEach(shipment -> all.putIfAbsent(shipment.gid(), shipment));
                cursor = page.next();
            } while (cursor.isPresent());
        }
        return List.copyOf(all.values());
    }

    private FulfillmentOrder fulfillmentOrder(String store, JsonNode one) {
        FulfillmentOrder order = FulfillmentOrder.of(one);
        return order.with(lines(one.path("lineItems"), FulfillmentOrder::line, cursor -> shopify.call(
                        call(store, ORDER_LINES, order.gid(), cursor))
                .path("fulfillmentOrder")
                .path("lineItems")));
    }

    private Shipment shipment(String store, JsonNode one) {
        Shipment shipment = Shipment.of(one);
        return shipment.with(lines(one.path("fulfillmentLineItems"), Shipment::line, cursor -> shopify.call(
                        call(store, SHIPMENT_LINES, shipment.gid(), cursor))
                .path("fulfillment")
                .path("fulfillmentLineItems")));
    }

    private static <T> List<T> lines(
            JsonNode first, Function<JsonNode, T> reader, Function<Optional<String>, JsonNode> more) {
        List<T> lines = new ArrayList<>();
        ConnectionPage<T> page = ConnectionPage.of(first, reader);
        lines.addAll(page.items());
        while (page.next().isPresent()) {
            page = ConnectionPage.of(more.apply(page.next()), reader);
            lines.addAll(page.items());
        }
        return lines;
    }

    private static ShopifyCall call(String store, Document document, String gid, Optional<String> after) {
        ShopifyCall call = ShopifyCall.of(store, document);
        call.variables().put("id", gid);
        after.ifPresent(cursor -> call.variables().put("after", cursor));
        return call;
    }
}

package io.stockroute.order.origin;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.ConnectionPage;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.Gid;
import io.stockroute.shopify.ShopifyCall;
import java.util.Optional;

/**
 * Asks a Destination for an order and its lines, 100 a page.
 *
 * @param personal whether to ask for the customer's data too
 */
record ReadOrder(String store, long orderId, boolean personal, Optional<String> cursor) {

    private static final Document DOCUMENT = Document.named("ReadOrder");

    /** An order and a part of its lines. */
    record Answer(OriginOrder order, ConnectionPage<OriginLine> lines) {}

    static ReadOrder of(String store, long orderId) {
        return new ReadOrder(store, orderId, true, Optional.empty());
    }

    ReadOrder after(String next) {
        return new ReadOrder(store, orderId, personal, Optional.of(next));
    }

    ReadOrder impersonal() {
        return new ReadOrder(store, orderId, false, cursor);
    }

    ShopifyCall call() {
        ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
        call.variables().put("id", new Gid("Order", orderId).toString()).put("personal", personal);
        cursor.ifPresent(after -> call.variables().put("after", after));
        return call;
    }

    /** Empty if there is no such order any more. */
    Optional<Answer> answer(JsonNode data) {
        JsonNode order = data.required("order");
        return order.isNull()
                ? Optional.empty()
                : Optional.of(new Answer(
                        OriginReading.order(order),
                        ConnectionPage.of(order.required("lineItems"), OriginReading::line)));
    }
}

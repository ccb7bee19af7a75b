package io.stockroute.order.origin;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.AnswerFields;
import io.stockroute.shopify.ConnectionPage;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.Gid;
import io.stockroute.shopify.ShopifyCall;
import java.util.List;
import java.util.Optional;

/**
 * Asks a Destination for an order, 100 lines and 50 shipping lines a page.
 *
 * @param personal whether to ask for the customer's data too
 * @param afterLine where the page of its lines begins; empty: at the first
 * @param afterShipping where the page of its shipping lines begins
 * @param trial whether its answer is not waited for long
 */
record ReadOrder(
        String store,
        long orderId,
        boolean personal,
        Optional<String> afterLine,
        Optional<String> afterShipping,
        boolean trial) {

    private static final Document DOCUMENT = Document.named("ReadOrder");

    /**
     * An order and a part of its lines.
     *
     * @param next what to ask next; empty after the last page
     */
    record Answer(OriginOrder order, List<OriginLine> lines, List<OriginShipping> shipping, Optional<ReadOrder> next) {}

    static ReadOrder of(String store, long orderId) {
        return new ReadOrder(store, orderId, true, Optional.empty(), Optional.empty(), false);
    }

    ReadOrder impersonal() {
        return new ReadOrder(store, orderId, false, afterLine, afterShipping, trial);
    }

    ReadOrder asTrial() {
        return new ReadOrder(store, orderId, personal, afterLine, afterShipping, true);
    }

    ShopifyCall call() {
        ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
        call.variables().put("id", new Gid("Order", orderId).toString()).put("personal", personal);
        afterLine.ifPresent(after -> call.variables().put("after", after));
        afterShipping.ifPresent(after -> call.variables().put("afterShipping", after));
        return trial ? call.asTrial() : call;
    }

    /** Empty if there is no such order any more. */
    Optional<Answer> answer(JsonNode data) {
        JsonNode order = data.required("order");
        if (order.isNull()) {
            return Optional.empty();
        }
        ConnectionPage<OriginLine> lines =
                ConnectionPage.of(AnswerFields.object(order, "lineItems"), OriginReading::line);
        ConnectionPage<OriginShipping> shipping =
                ConnectionPage.of(AnswerFields.object(order, "shippingLines"), OriginReading::shipping);
        return Optional.of(
                new Answer(OriginReading.order(order), lines.items(), shipping.items(), next(order, lines, shipping)));
    }

    /** The longer of the two lists leads; the other one is asked for what comes after its end, which is nothing. */
    private Optional<ReadOrder> next(
            JsonNode order, ConnectionPage<OriginLine> lines, ConnectionPage<OriginShipping> shipping) {
        return lines.next().isEmpty() && shipping.next().isEmpty()
                ? Optional.empty()
                : Optional.of(new ReadOrder(
                        store,
                        orderId,
                        personal,
                        end(order, "lineItems").or(() -> afterLine),
                        end(order, "shippingLines").or(() -> afterShipping),
                        trial));
    }

    private static Optional<String> end(JsonNode order, String connection) {
        return AnswerFields.optional(order.path(connection).path("pageInfo"), "endCursor");
    }
}

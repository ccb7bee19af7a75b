package io.stockroute.order.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.order.SoldOrder;
import io.stockroute.shopify.ConnectionPage;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.PollPart;
import io.stockroute.shopify.ShopifyCall;
import java.time.Instant;

/** Asks a Destination which orders changed in a time, the longest unchanged first. */
public record ChangedOrders(String store, PollPart part) {

    static final int SIZE = 100;

    private static final Document DOCUMENT = Document.named("ChangedOrders");

    public static ChangedOrders since(String store, Instant since) {
        return new ChangedOrders(store, PollPart.since(since, SIZE));
    }

    public ChangedOrders after(String next) {
        return new ChangedOrders(store, part.after(next));
    }

    public ShopifyCall call() {
        return part.of(ShopifyCall.of(store, DOCUMENT));
    }

    /**
     * An order of the list.
     *
     * @param whole whether all its lines are listed; of more than 50 only the first are
     */
    public record Listed(SoldOrder order, boolean whole) {}

    public ConnectionPage<Listed> page(JsonNode data) {
        return ConnectionPage.of(
                data.required("orders"),
                order -> new Listed(
                        SoldOrder.polled(store, order),
                        !order.required("lineItems")
                                .required("pageInfo")
                                .required("hasNextPage")
                                .asBoolean()));
    }
}

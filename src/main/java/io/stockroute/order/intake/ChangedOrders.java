package io.stockroute.order.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.order.SoldOrder;
import io.stockroute.shopify.ConnectionPage;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.SearchQuery;
import io.stockroute.shopify.ShopifyCall;
import java.time.Instant;
import java.util.Optional;

/** Asks a Destination which orders changed since a moment, the longest unchanged first. */
public record ChangedOrders(String store, Instant since, Optional<String> cursor) {

    private static final Document DOCUMENT = Document.named("ChangedOrders");

    public static ChangedOrders since(String store, Instant since) {
        return new ChangedOrders(store, since, Optional.empty());
    }

    public ChangedOrders after(String next) {
        return new ChangedOrders(store, since, Optional.of(next));
    }

    public ShopifyCall call() {
        ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
        call.variables().put("query", SearchQuery.updatedSince(since));
        cursor.ifPresent(after -> call.variables().put("after", after));
        return call;
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

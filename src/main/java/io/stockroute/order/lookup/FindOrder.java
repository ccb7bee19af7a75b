package io.stockroute.order.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.order.origin.OrderIdentity;
import io.stockroute.order.rows.SourceOrder;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.SearchQuery;
import io.stockroute.shopify.ShopifyCall;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Searches a store for the order of an identity, by its source identifier and by its tag; a new order may be found late. */
public record FindOrder(String store, OrderIdentity identity) {

    private static final Document DOCUMENT = Document.named("FindOrder");

    public ShopifyCall call() {
        ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
        call.variables()
                .put("identifier", SearchQuery.field("source_identifier", identity.value()))
                .put("tag", SearchQuery.field("tag", identity.value()));
        return call;
    }

    /** The oldest, if there are several. */
    public Optional<SourceOrder> found(JsonNode data) {
        return Stream.of("byIdentifier", "byTag")
                .flatMap(search -> data.required(search).required("nodes").valueStream())
                .filter(identity::isOf)
                .map(SourceOrder::ofOrder)
                .min(Comparator.comparing(SourceOrder::id));
    }
}

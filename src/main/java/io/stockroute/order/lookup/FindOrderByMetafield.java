package io.stockroute.order.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.order.origin.OrderIdentity;
import io.stockroute.order.rows.SourceOrder;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyException;
import java.util.Optional;

/** Looks a store's order up by the unique metafield that holds its identity. */
public record FindOrderByMetafield(String store, OrderIdentity identity) {

    private static final Document DOCUMENT = Document.named("FindOrderByMetafield");

    public ShopifyCall call() {
        ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
        call.variables()
                .put("namespace", OrderIdentity.METAFIELD_NAMESPACE)
                .put("key", OrderIdentity.METAFIELD_KEY)
                .put("value", identity.value());
        return call;
    }

    public Optional<SourceOrder> found(JsonNode data) {
        JsonNode order = data.required("orderByIdentifier");
        return order.isNull() ? Optional.empty() : Optional.of(SourceOrder.ofOrder(order));
    }

    /** Whether the call was refused because the store has no definition of the metafield; that says nothing about the order. */
    public static boolean isUndefined(ShopifyException.Refused refused) {
        return refused.code().equals("NOT_FOUND");
    }
}

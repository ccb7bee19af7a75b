package io.stockroute.order;

import io.stockroute.shopify.ShopifyClient;
import io.stockroute.shopify.ShopifyException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks in Source for what an order has become, by its identity and by every trace that it leaves. */
@Component
public class OrderSearch {

    private final ShopifyClient shopify;

    public OrderSearch(ShopifyClient shopify) {
        this.shopify = shopify;
    }

    /**
     * Empty if Shopify does not show it; a new order may be shown late.
     *
     * @throws ShopifyException if Source does not answer
     */
    public Optional<SourceOrder> find(DestinationOrder order) {
        return switch (order.kind()) {
            case ORDER -> byMetafield(order).or(() -> order(order));
            case DRAFT -> draft(order);
        };
    }

    /** The surest trace: it does not depend on Shopify's search. */
    private Optional<SourceOrder> byMetafield(DestinationOrder order) {
        FindOrderByMetafield find = new FindOrderByMetafield(order.source(), order.identity());
        try {
            return find.found(shopify.call(find.call()));
        } catch (ShopifyException.Refused e) {
            if (FindOrderByMetafield.isUndefined(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<SourceOrder> order(DestinationOrder order) {
        FindOrder find = new FindOrder(order.source(), order.identity());
        return find.found(shopify.call(find.call()));
    }

    private Optional<SourceOrder> draft(DestinationOrder order) {
        FindDraft find = new FindDraft(order.source(), order.identity());
        return find.found(shopify.call(find.call()));
    }
}

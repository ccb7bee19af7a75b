package io.stockroute.order.lookup;

import io.stockroute.order.decide.OrderQuestion;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.order.rows.SourceOrder;
import io.stockroute.shopify.ShopifyClient;
import io.stockroute.shopify.ShopifyException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks in Source for what an order has become, by its identity and by every trace that it leaves. */
@Component
public class OrderSearch {

    /** A database is not restored sooner after an order was made; younger orders are spared the search. */
    private static final Duration YOUNG = Duration.ofMinutes(2);

    private final ShopifyClient shopify;
    private final Clock clock;

    public OrderSearch(ShopifyClient shopify, Clock clock) {
        this.shopify = shopify;
        this.clock = clock;
    }

    /**
     * What Source has of an order of which we believe that it has nothing. Not asked of orders that are quite new.
     *
     * @throws ShopifyException if Source does not answer
     */
    public Optional<SourceOrder> earlier(DestinationOrder order, OrderQuestion question) {
        boolean young = question.origin().createdAt().plus(YOUNG).isAfter(clock.instant());
        return young ? Optional.empty() : find(order);
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
        FindDraftOrder find = new FindDraftOrder(order.source(), order.identity());
        return find.found(shopify.call(find.call()));
    }
}

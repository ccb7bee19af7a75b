package io.stockroute.order.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.order.decide.OrderQuestion;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.order.rows.SourceOrder;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The calls of the routes {@code order-search-…}, which look for an order in Source, and what their answers show. */
@Component
public class OrderSearch {

    /** A database is not restored sooner after an order was created. */
    private static final Duration NEW = Duration.ofMinutes(2);

    private final Clock clock;

    public OrderSearch(Clock clock) {
        this.clock = clock;
    }

    /** Whether an order is too new to stand in a backup that was restored since. */
    public boolean isNew(OrderQuestion question) {
        return question.origin().createdAt().plus(NEW).isAfter(clock.instant());
    }

    public Optional<SourceOrder> nothing() {
        return Optional.empty();
    }

    public ShopifyCall metafield(DestinationOrder order) {
        return byMetafield(order).call();
    }

    public Optional<SourceOrder> metafieldIn(DestinationOrder order, JsonNode data) {
        return byMetafield(order).found(data);
    }

    /**
     * Nothing, if the store has no definition of the metafield.
     *
     * @throws ShopifyException.Refused the same, if it was refused for another reason
     */
    public Optional<SourceOrder> undefined(ShopifyException.Refused cause) {
        if (FindOrderByMetafield.isUndefined(cause)) {
            return Optional.empty();
        }
        throw cause;
    }

    /** The order, as one that Source would take twice. */
    public DestinationOrder withoutUniqueOrigin(DestinationOrder order) {
        return order.withoutUniqueOrigin();
    }

    public ShopifyCall order(DestinationOrder order) {
        return bySearch(order).call();
    }

    public Optional<SourceOrder> orderIn(DestinationOrder order, JsonNode data) {
        return bySearch(order).found(data);
    }

    public ShopifyCall draft(DestinationOrder order) {
        return ofDraft(order).call();
    }

    public Optional<SourceOrder> draftIn(DestinationOrder order, JsonNode data) {
        return ofDraft(order).found(data);
    }

    private static FindOrderByMetafield byMetafield(DestinationOrder order) {
        return new FindOrderByMetafield(order.source(), order.identity());
    }

    private static FindOrder bySearch(DestinationOrder order) {
        return new FindOrder(order.source(), order.identity());
    }

    private static FindDraftOrder ofDraft(DestinationOrder order) {
        return new FindDraftOrder(order.source(), order.identity());
    }
}

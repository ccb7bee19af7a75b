package io.stockroute.order;

import io.stockroute.order.DefineOrigin.Definition;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyClient;
import io.stockroute.shopify.ShopifyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes Source ready for an order; repeating it does no harm. What Source does not allow is done without. */
@Component
public class OrderPreparations {

    private static final Logger LOG = LoggerFactory.getLogger(OrderPreparations.class);

    private static final String CUSTOMERS = "write_customers";
    private static final Duration WITHOUT = Duration.ofHours(1);

    private final ShopifyClient shopify;
    private final Clock clock;

    /** The Sources known to have the definition of the origin's metafield, or to take none; forgetting it does no harm. */
    private final Map<String, Boolean> unique = new ConcurrentHashMap<>();

    /** The Sources that let us make no customers, and until when they are not asked for it again. */
    private final Map<String, Instant> withoutCustomers = new ConcurrentHashMap<>();

    public OrderPreparations(ShopifyClient shopify, Clock clock) {
        this.shopify = shopify;
        this.clock = clock;
    }

    /**
     * Sees to it that Source lets no two orders have one origin.
     *
     * @throws ShopifyException if Source does not answer
     */
    public Preparation origin(DestinationOrder order) {
        Preparation prepared = Preparation.ofOrder(unique(order.source()));
        boolean shut = Optional.ofNullable(withoutCustomers.get(order.source()))
                .filter(until -> until.isAfter(clock.instant()))
                .isPresent();
        return shut ? prepared.withoutCustomer("grant the app: " + CUSTOMERS) : prepared;
    }

    /**
     * Sees to it that Source knows the customer of a draft order.
     *
     * @throws ShopifyException if Source does not answer
     */
    public Preparation customer(DestinationOrder order, Decision.Bring decision) {
        UpsertCustomer customer = new UpsertCustomer(order.source(), decision.plan());
        Optional<ShopifyCall> call = customer.call();
        if (call.isEmpty()) {
            return Preparation.ofDraft(Optional.empty());
        }
        try {
            Preparation prepared = Preparation.ofDraft(customer.customer(shopify.call(call.get())));
            return prepared.customer().isPresent() ? prepared : prepared.withoutCustomer("Source refuses it");
        } catch (ShopifyException.Refused | ShopifyException.StoreClosed e) {
            return Preparation.ofDraft(Optional.empty()).withoutCustomer(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Whether an order was shut out for its customer only; if so, the next ones go without for an hour.
     *
     * @param cause what Shopify said to the call that makes the order
     */
    boolean shutForCustomers(String source, ShopifyException.StoreClosed cause) {
        boolean shut = String.valueOf(cause.getMessage()).contains(CUSTOMERS);
        if (shut) {
            withoutCustomers.put(source, clock.instant().plus(WITHOUT));
        }
        return shut;
    }

    /** Whether Source has the definition that makes origins unique. */
    boolean unique(String source) {
        Boolean known = unique.get(source);
        return known == null ? define(source) : known;
    }

    private boolean define(String source) {
        DefineOrigin define = new DefineOrigin(source);
        try {
            Definition outcome = define.outcome(shopify.call(define.call()));
            if (outcome instanceof DefineOrigin.Refused refused) {
                return without(source, refused.words());
            }
        } catch (ShopifyException.Refused | ShopifyException.StoreClosed e) {
            return without(source, String.valueOf(e.getMessage()));
        }
        unique.put(source, true);
        return true;
    }

    private boolean without(String source, String why) {
        LOG.warn(
                "Source takes no unique metafield, its orders are only looked for by tag: {} (store: {})", why, source);
        unique.put(source, false);
        return false;
    }
}

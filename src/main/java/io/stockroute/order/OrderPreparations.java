package io.stockroute.order;

import io.stockroute.order.DefineOrigin.Definition;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyClient;
import io.stockroute.shopify.ShopifyException;
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

    private final ShopifyClient shopify;

    /** The Sources known to have the definition of the origin's metafield, or to take none; forgetting it does no harm. */
    private final Map<String, Boolean> unique = new ConcurrentHashMap<>();

    public OrderPreparations(ShopifyClient shopify) {
        this.shopify = shopify;
    }

    /**
     * Sees to it that Source lets no two orders have one origin.
     *
     * @throws ShopifyException if Source does not answer
     */
    public Preparation origin(DestinationOrder order) {
        return new Preparation(unique(order.source()), Optional.empty(), Optional.empty());
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
            return new Preparation(false, Optional.empty(), Optional.empty());
        }
        try {
            Optional<String> gid = customer.customer(shopify.call(call.get()));
            return new Preparation(false, gid, gid.isPresent() ? Optional.empty() : without("Source refuses it"));
        } catch (ShopifyException.Refused | ShopifyException.StoreClosed e) {
            return new Preparation(false, Optional.empty(), without(String.valueOf(e.getMessage())));
        }
    }

    private static Optional<String> without(String why) {
        return Optional.of("Without a customer: " + why);
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

package io.stockroute.order.create;

import io.stockroute.order.create.DefineMetafield.Definition;
import io.stockroute.order.decide.ImportDecision;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyClient;
import io.stockroute.shopify.ShopifyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** The Sources known to have the definition of the origin's metafield; forgetting them does no harm. */
    private final Set<String> defined = ConcurrentHashMap.newKeySet();

    /** The Sources that take no such definition for now. */
    private final Map<String, Without> withoutOrigin = new ConcurrentHashMap<>();

    /** The Sources that let us make no customers for now. */
    private final Map<String, Without> withoutCustomers = new ConcurrentHashMap<>();

    /** Why a Source is done without something, and until when it is not asked for it again. */
    private record Without(String why, Instant until) {}

    public OrderPreparations(ShopifyClient shopify, Clock clock) {
        this.shopify = shopify;
        this.clock = clock;
    }

    /**
     * Sees to it that Source lets no two orders have one origin.
     *
     * @throws ShopifyException if Source does not answer
     */
    public SourcePreparation origin(DestinationOrder order) {
        SourcePreparation prepared = SourcePreparation.ofOrder();
        Optional<String> noOrigin = noOrigin(order.source());
        if (noOrigin.isPresent()) {
            prepared = prepared.withoutUniqueOrigin(noOrigin.get());
        }
        Optional<String> noCustomer = known(withoutCustomers, order.source());
        return noCustomer.isPresent() ? prepared.withoutCustomer(noCustomer.get()) : prepared;
    }

    /**
     * Sees to it that Source knows the customer of a draft order.
     *
     * @throws ShopifyException if Source does not answer
     */
    public SourcePreparation customer(DestinationOrder order, ImportDecision.Bring decision) {
        UpsertCustomer customer = new UpsertCustomer(order.source(), decision.plan());
        Optional<ShopifyCall> call = customer.call();
        if (call.isEmpty()) {
            return SourcePreparation.ofDraft(Optional.empty());
        }
        try {
            SourcePreparation prepared = SourcePreparation.ofDraft(customer.customer(shopify.call(call.get())));
            return prepared.customer().isPresent() ? prepared : prepared.withoutCustomer("Source refuses it");
        } catch (ShopifyException.Refused | ShopifyException.StoreUnauthorized e) {
            return SourcePreparation.ofDraft(Optional.empty()).withoutCustomer(refusal(e));
        }
    }

    /**
     * Whether an order was shut out for its customer only; if so, the next ones go without for an hour.
     *
     * @param cause what Shopify said to the call that makes the order
     */
    public boolean shutForCustomers(String source, ShopifyException.StoreUnauthorized cause) {
        boolean shut = String.valueOf(cause.getMessage()).contains(CUSTOMERS);
        if (shut) {
            doWithout(withoutCustomers, source, "grant the app: " + CUSTOMERS);
        }
        return shut;
    }

    /** Why Source lets two orders have one origin; empty if it does not. */
    private Optional<String> noOrigin(String source) {
        if (defined.contains(source)) {
            return Optional.empty();
        }
        return known(withoutOrigin, source).or(() -> define(source));
    }

    private Optional<String> define(String source) {
        DefineMetafield define = new DefineMetafield(source);
        String why;
        try {
            Definition outcome = define.outcome(shopify.call(define.call()));
            if (!(outcome instanceof DefineMetafield.Refused refused)) {
                defined.add(source);
                return Optional.empty();
            }
            why = refused.words();
        } catch (ShopifyException.Refused | ShopifyException.StoreUnauthorized e) {
            why = refusal(e);
        }
        LOG.warn(
                "Source takes no unique metafield, its orders are only looked for by tag: {} (store: {})", why, source);
        doWithout(withoutOrigin, source, why);
        return Optional.of(why);
    }

    /** A store that is closed as a whole takes no order either: then the order waits, and is not made with less. */
    private static String refusal(ShopifyException cause) {
        if (cause instanceof ShopifyException.StoreUnauthorized closed && !closed.denied()) {
            throw cause;
        }
        return String.valueOf(cause.getMessage());
    }

    private Optional<String> known(Map<String, Without> things, String source) {
        return Optional.ofNullable(things.get(source))
                .filter(without -> without.until().isAfter(clock.instant()))
                .map(Without::why);
    }

    private void doWithout(Map<String, Without> things, String source, String why) {
        things.put(source, new Without(why, clock.instant().plus(WITHOUT)));
    }
}

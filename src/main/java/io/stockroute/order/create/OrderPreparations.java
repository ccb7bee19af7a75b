package io.stockroute.order.create;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.order.decide.ImportDecision;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.shopify.ShopifyCall;
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

/** What the routes {@code order-prepare-…} know of each Source. What Source does not allow is left out for an hour. */
@Component
public class OrderPreparations {

    private static final Logger LOG = LoggerFactory.getLogger(OrderPreparations.class);

    private static final String CUSTOMERS = "write_customers";
    private static final Duration WITHOUT = Duration.ofHours(1);

    private final Clock clock;

    /** The Sources known to have the definition of the origin's metafield; forgetting them does no harm. */
    private final Set<String> defined = ConcurrentHashMap.newKeySet();

    /** The Sources that take no such definition for now. */
    private final Map<String, Without> withoutOrigin = new ConcurrentHashMap<>();

    /** The Sources that let us make no customers for now. */
    private final Map<String, Without> withoutCustomers = new ConcurrentHashMap<>();

    /** Why a Source is done without something, and until when it is not asked for it again. */
    private record Without(String why, Instant until) {}

    public OrderPreparations(Clock clock) {
        this.clock = clock;
    }

    /** Whether a Source is to be asked for the definition that makes the origin of its orders unique. */
    public boolean lacksDefinition(DestinationOrder order) {
        return !defined.contains(order.source())
                && known(withoutOrigin, order.source()).isEmpty();
    }

    /** The call that creates the definition. */
    public ShopifyCall definition(DestinationOrder order) {
        return new DefineMetafield(order.source()).call();
    }

    /** Records what Source answered to {@link #definition}. */
    public void defined(DestinationOrder order, JsonNode data) {
        if (new DefineMetafield(order.source()).outcome(data) instanceof DefineMetafield.Refused refused) {
            goWithoutOrigin(order.source(), refused.words());
        } else {
            defined.add(order.source());
        }
    }

    /**
     * Records that Source does not allow the definition.
     *
     * @throws ShopifyException the same, if Source is closed as a whole
     */
    public void definitionRefused(DestinationOrder order, ShopifyException cause) {
        goWithoutOrigin(order.source(), refusal(cause));
    }

    /** How Source was prepared for a real order. */
    public SourcePreparation ofOrder(DestinationOrder order) {
        SourcePreparation prepared = SourcePreparation.ofOrder();
        if (!defined.contains(order.source())) {
            Without reason = withoutOrigin.get(order.source());
            prepared = prepared.withoutUniqueOrigin(reason == null ? "Source was not asked" : reason.why());
        }
        Optional<String> noCustomer = known(withoutCustomers, order.source());
        return noCustomer.isPresent() ? prepared.withoutCustomer(noCustomer.get()) : prepared;
    }

    /** The call that saves the customer of a draft order in Source; empty if the order has no email address. */
    public Optional<ShopifyCall> customer(DestinationOrder order, ImportDecision.Import decision) {
        return new UpsertCustomer(order.source(), decision.plan()).call();
    }

    /** How Source was prepared for a draft order without a customer. */
    public SourcePreparation ofDraft() {
        return SourcePreparation.ofDraft(Optional.empty());
    }

    /** How Source was prepared for a draft order, from its answer to {@link #customer}. */
    public SourcePreparation customerSaved(JsonNode data) {
        SourcePreparation prepared = SourcePreparation.ofDraft(UpsertCustomer.customer(data));
        return prepared.customer().isPresent() ? prepared : prepared.withoutCustomer("Source refuses it");
    }

    /**
     * How Source was prepared for a draft order whose customer it does not allow.
     *
     * @throws ShopifyException the same, if Source is closed as a whole
     */
    public SourcePreparation customerRefused(ShopifyException cause) {
        return ofDraft().withoutCustomer(refusal(cause));
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

    private void goWithoutOrigin(String source, String why) {
        LOG.warn(
                "Source takes no unique metafield, its orders are only looked for by tag: {} (store: {})", why, source);
        doWithout(withoutOrigin, source, why);
    }

    /** A store that is closed as a whole takes no order either: then the order waits, and is not made with less. */
    private static String refusal(ShopifyException cause) {
        if (cause instanceof ShopifyException.StoreUnauthorized closed && !closed.denied()) {
            throw cause;
        }
        return cause.text().words();
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

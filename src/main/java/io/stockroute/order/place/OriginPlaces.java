package io.stockroute.order.place;

import io.stockroute.order.decide.OrderNotReady;
import io.stockroute.order.decide.PairFactsReads;
import io.stockroute.order.fulfillment.FulfillmentOrder;
import io.stockroute.order.fulfillment.FulfillmentReads;
import io.stockroute.order.fulfillment.OrderFulfillment;
import io.stockroute.order.fulfillment.Shipment;
import io.stockroute.order.origin.OrderPlaces;
import io.stockroute.order.origin.OrderPlaces.Progress;
import io.stockroute.order.origin.OriginOrder;
import io.stockroute.order.origin.PlacedUnits;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.settings.ShopFacts;
import io.stockroute.settings.SyncPairs;
import io.stockroute.shopify.ShopifyException.Refused;
import io.stockroute.shopify.ShopifyException.StoreUnauthorized;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out where the units of an order were taken in its Destination, and what of it is shipped. */
@Component
public class OriginPlaces {

    /** Shopify makes the fulfillment orders of a new order in the background. */
    private static final Duration NEW = Duration.ofSeconds(20);

    private static final String SCOPE = "merchant_managed_fulfillment_orders";

    private final FulfillmentReads reads;
    private final SyncPairs pairs;
    private final PairFactsReads facts;
    private final ShopFacts shops;
    private final Clock clock;

    OriginPlaces(FulfillmentReads reads, SyncPairs pairs, PairFactsReads facts, ShopFacts shops, Clock clock) {
        this.reads = reads;
        this.pairs = pairs;
        this.facts = facts;
        this.shops = shops;
        this.clock = clock;
    }

    /**
     * The same order with its places, where they matter: it is shipped in part, or Source has locations that do not feed every location
     * of the Destination. Without the scope for fulfillment orders they are not known.
     *
     * @throws OrderNotReady as long as Shopify has not made the fulfillment orders of a new order
     */
    public OriginOrder locate(DestinationOrder order, OriginOrder origin) {
        Progress progress = origin.places().progress();
        if (progress == Progress.NOTHING && !matter(order)) {
            return origin;
        }
        Optional<OrderFulfillment> known = read(order);
        if (known.filter(found -> !found.isSilent()).isEmpty()) {
            requireOld(order, origin);
            return origin;
        }
        return origin.at(new OrderPlaces(progress, units(known.get())));
    }

    private boolean matter(DestinationOrder order) {
        return pairs.importingOrdersOf(order.destination())
                .filter(facts::locationsMatter)
                .isPresent();
    }

    private Optional<OrderFulfillment> read(DestinationOrder order) {
        try {
            return reads.read(order.destination(), order.orderId());
        } catch (StoreUnauthorized e) {
            if (!e.denied()) {
                throw e;
            }
            return Optional.empty();
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    private void requireOld(DestinationOrder order, OriginOrder origin) {
        boolean young = clock.instant().isBefore(order.acceptedAt().plus(NEW));
        boolean ships = origin.lines().stream().anyMatch(line -> line.requiresShipping() && line.currentQuantity() > 0);
        boolean mayBeSeen = shops.of(order.destination())
                .filter(shop ->
                        shop.scopes().isEmpty() || shop.scopes().stream().anyMatch(scope -> scope.endsWith(SCOPE)))
                .isPresent();
        if (young && ships && mayBeSeen && origin.cancelledAt().isEmpty()) {
            throw new OrderNotReady(
                    "Shopify has not said yet where it is shipped from (store: " + order.destination() + ")");
        }
    }

    private static Map<Long, List<PlacedUnits>> units(OrderFulfillment known) {
        Map<Long, Map<Long, PlacedUnits>> units = new HashMap<>();
        known.orders().stream().filter(FulfillmentOrder::isOpen).forEach(order -> order.location()
                .ifPresent(location -> order.lines()
                        .forEach(line -> add(units, line.lineId(), new PlacedUnits(location, line.remaining(), 0)))));
        known.shipments().stream().filter(Shipment::counts).forEach(shipment -> shipment.location()
                .ifPresent(location -> shipment.lines()
                        .forEach(line ->
                                add(units, line.lineId(), new PlacedUnits(location, line.units(), line.units())))));
        Map<Long, List<PlacedUnits>> byLine = new HashMap<>();
        units.forEach((line, places) -> byLine.put(line, new ArrayList<>(places.values())));
        return byLine;
    }

    private static void add(Map<Long, Map<Long, PlacedUnits>> units, long line, PlacedUnits more) {
        if (more.units() > 0) {
            units.computeIfAbsent(line, id -> new HashMap<>())
                    .merge(
                            more.location(),
                            more,
                            (one, other) -> new PlacedUnits(
                                    one.location(), one.units() + other.units(), one.shipped() + other.shipped()));
        }
    }
}

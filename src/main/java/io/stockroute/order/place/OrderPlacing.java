package io.stockroute.order.place;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.Cause;
import io.stockroute.FailureText;
import io.stockroute.order.PlaceState;
import io.stockroute.order.decide.OrderPlan;
import io.stockroute.order.decide.PairFactsReads;
import io.stockroute.order.decide.PlannedPlace;
import io.stockroute.order.fulfillment.OrderFulfillment;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.settings.OrderSettings.Location;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairs;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyException;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.Reservations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the units of an imported order to the Source location that feeds the one where they were sold, and marks as shipped what was
 * shipped there. Until that is done the units stay subtracted, so that no location offers them again.
 */
@Component
public class OrderPlacing {

    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final Duration UNCONFIRMED = Duration.ofSeconds(30);

    /** So long Shopify may take to make the fulfillment orders of an order. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private static final int MOST_TRIES = 5;

    private final PlaceTable table;
    private final PlaceForecast forecast;
    private final SyncPairs pairs;
    private final PairFactsReads facts;
    private final Reservations sales;
    private final Clock clock;

    OrderPlacing(
            PlaceTable table,
            PlaceForecast forecast,
            SyncPairs pairs,
            PairFactsReads facts,
            Reservations sales,
            Clock clock) {
        this.table = table;
        this.forecast = forecast;
        this.pairs = pairs;
        this.facts = facts;
        this.sales = sales;
        this.clock = clock;
    }

    /** An order is about to be sent; part of the transaction that says so. */
    public void expect(DestinationOrder order, SyncPair pair, OrderPlan plan, Map<Long, List<Long>> feeding) {
        List<PlannedPlace> places = plan.fulfillment().isPresent() ? List.of() : plan.places();
        table.expect(order.id(), order.source(), places, forecast.isApart(pair, places, feeding));
    }

    /** Source has the order; tells whether its units are still to be brought to their place. */
    public boolean begin(long order, long sourceOrderId) {
        return table.begin(order, sourceOrderId);
    }

    /** Whether the stock that a draft order reserves is likely to be at another place than its units were sold from. */
    public boolean isApart(long order) {
        return table.isApart(order);
    }

    /** The order that is to be compared next. */
    public Optional<Placement> due(String source, Collection<String> frozen) {
        return table.due(source, frozen);
    }

    /** What is to be done next. */
    public PlaceStep next(Placement placement, Optional<OrderFulfillment> now) {
        if (now.isEmpty()) {
            return new PlaceStep.Stuck("Source does not show the order any more");
        }
        Optional<SyncPair> pair = pair(placement.order());
        if (pair.isEmpty()) {
            return new PlaceStep.Stuck("The settings do not import the orders of its store to this Source any more");
        }
        PlaceStep step = PlaceRule.next(wanted(placement, pair.get()), now.get(), placement.attempts());
        boolean late = clock.instant().isAfter(placement.since().plus(SILENCE));
        return step instanceof PlaceStep.NotYet && late
                ? new PlaceStep.Stuck("Source does not show what is to be shipped; the app may lack the scope"
                        + " write_merchant_managed_fulfillment_orders")
                : step;
    }

    /** The call that takes a step; empty if it takes none. */
    public Optional<ShopifyCall> calls(String store, PlaceStep step) {
        return step.call(store);
    }

    /** There was nothing more to do, or nothing that can be done: Source counts the units from now on. */
    @Transactional
    public LevelChanges end(Placement placement, PlaceStep step) {
        long order = placement.order().id();
        Cause cause = Cause.order(order);
        boolean settled;
        if (step instanceof PlaceStep.Stuck stuck) {
            settled = table.settle(order, PlaceState.MISPLACED, stuck.why());
        } else if (step instanceof PlaceStep.Done) {
            settled = table.settle(order, PlaceState.PLACED, null);
        } else {
            table.putOff(order, clock.instant().plus(AGAIN), placement.attempts(), null);
            settled = false;
        }
        return settled ? sales.counted(order, cause) : LevelChanges.of(cause, List.of());
    }

    /** Shopify has answered a step; what came of it is compared at once. */
    @Transactional
    public void answered(Placement placement, JsonNode data) {
        List<String> errors = data.valueStream()
                .flatMap(payload -> payload.path("userErrors").valueStream())
                .map(error -> error.path("message").asText())
                .toList();
        if (errors.isEmpty()) {
            table.putOff(placement.order().id(), clock.instant(), 0, null);
        } else {
            failed(placement, clock.instant().plus(AGAIN), String.join("; ", errors));
        }
    }

    /** It is not known whether a step was done: it is compared again, late enough for it to have ended. */
    @Transactional
    public void unconfirmed(Placement placement, Exception cause) {
        Duration wait = cause instanceof ShopifyException.OutcomeUnknown ? UNCONFIRMED : AGAIN;
        table.putOff(
                placement.order().id(),
                clock.instant().plus(wait),
                placement.attempts(),
                FailureText.of(cause).words());
    }

    /** A step was refused, or could not be made. */
    @Transactional
    public LevelChanges refused(Placement placement, Exception cause) {
        return failed(
                placement,
                clock.instant().plus(UNCONFIRMED),
                FailureText.of(cause).words());
    }

    private LevelChanges failed(Placement placement, Instant due, String reason) {
        long order = placement.order().id();
        if (placement.attempts() + 1 >= MOST_TRIES) {
            return table.settle(order, PlaceState.MISPLACED, reason)
                    ? sales.counted(order, Cause.order(order))
                    : LevelChanges.of(Cause.order(order), List.of());
        }
        table.putOff(order, due, placement.attempts() + 1, reason);
        return LevelChanges.of(Cause.order(order), List.of());
    }

    private Optional<SyncPair> pair(DestinationOrder order) {
        return pairs.importingOrdersOf(order.destination())
                .filter(one -> one.source().equals(order.source()));
    }

    private List<WantedPlace> wanted(Placement placement, SyncPair pair) {
        boolean mapped = pair.sync().orders().location() == Location.MAPPED;
        Map<Long, List<Long>> feeding = mapped ? facts.feeding(pair) : Map.of();
        return table.places(placement.order().id()).stream()
                .map(place -> new WantedPlace(
                        place.variantId(),
                        feeding.getOrDefault(place.destinationLocation(), List.of()),
                        place.units(),
                        place.shipped()))
                .toList();
    }
}

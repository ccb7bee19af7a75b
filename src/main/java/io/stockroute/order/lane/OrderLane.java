package io.stockroute.order.lane;

import io.stockroute.order.OrderState;
import io.stockroute.order.draft.Drafts;
import io.stockroute.order.place.OrderPlacing;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.order.rows.OrderLaneLease;
import io.stockroute.order.rows.OrderTable;
import io.stockroute.settings.LaneLeases;
import io.stockroute.settings.StoreHealth;
import io.stockroute.settings.Syncs;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The order lane of each Source: the only worker that makes orders there, one at a time and the oldest first. An order that waits
 * for another try, or whose Destination is left alone, does not hold up the others.
 */
@Component
public class OrderLane {

    private final StoreHealth health;
    private final LaneLeases leases;
    private final OrderTable table;
    private final Drafts drafts;
    private final Syncs syncs;
    private final OrderPlacing placing;

    /** Of each Source, for fairness only; forgetting it does no harm. */
    private final Map<String, OrderTurn.Kind> last = new ConcurrentHashMap<>();

    /** Sources whose orders may still be said to wait for a sync that is not frozen any more; at the start all may. */
    private final Set<String> thawing = ConcurrentHashMap.newKeySet();

    public OrderLane(
            StoreHealth health, LaneLeases leases, OrderTable table, Drafts drafts, OrderPlacing placing, Syncs syncs) {
        this.health = health;
        this.leases = leases;
        this.table = table;
        this.drafts = drafts;
        this.syncs = syncs;
        this.placing = placing;
    }

    /** The next thing to do for a Source; orders and draft orders take turns. */
    public OrderTurn next(String source) {
        table.explainRest(source);
        boolean frozen = !syncs.frozen().isEmpty();
        if (health.rests(source) || (choose(source).isEmpty() && !frozen) || !leases.hold(OrderLaneLease.of(source))) {
            return new OrderTurn.Rest();
        }
        if (frozen || thawing.remove(source)) {
            table.explainFrozen(source, syncs.frozenDestinations());
        }
        if (frozen) {
            thawing.add(source);
        }
        OrderTurn next = choose(source).orElseGet(OrderTurn.Rest::new);
        last.put(source, next.kind());
        return next;
    }

    /**
     * Whether calls about an order are made as trials, which do not wait long for an answer: its store fails on it or on another one of the
     * lane, and the lane has but one worker.
     */
    public boolean isTrial(DestinationOrder order) {
        return order.failures() > 0 || table.hasFailing(order.source());
    }

    /** Whether reading an order in its Destination does not wait long either: others wait behind it. */
    public boolean isQuick(DestinationOrder order) {
        return isTrial(order) || table.hasOthersDue(order);
    }

    private Optional<OrderTurn> choose(String source) {
        Optional<OrderTurn> place =
                placing.due(source, syncs.frozenDestinations()).map(OrderTurn.Place::new);
        if (place.isPresent() && last.getOrDefault(source, OrderTurn.Kind.REST) != OrderTurn.Kind.PLACE) {
            return place;
        }
        boolean ordersFirst = last.getOrDefault(source, OrderTurn.Kind.REST) != OrderTurn.Kind.CREATE;
        return (ordersFirst
                        ? order(source).or(() -> follow(source))
                        : follow(source).or(() -> order(source)))
                .or(() -> place);
    }

    private Optional<OrderTurn> order(String source) {
        return table.due(source, syncs.frozenDestinations())
                .map(order -> order.state() == OrderState.WAITING
                        ? new OrderTurn.Create(order)
                        : new OrderTurn.LookUp(order));
    }

    private Optional<OrderTurn> follow(String source) {
        return drafts.due(source).map(OrderTurn.Follow::new);
    }
}

package io.stockroute.order.intake;

import io.stockroute.Cause;
import io.stockroute.order.OrderChange;
import io.stockroute.order.SoldOrder;
import io.stockroute.order.decide.OrderMatches;
import io.stockroute.order.decide.VariantMatch;
import io.stockroute.settings.SyncPair;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.Reservations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of an order in its Destination after it was imported. Nobody follows it in Source, so it is listed; and what it gained is
 * sold, so it is subtracted until somebody has made it good.
 */
@Component
public class OrderChanges {

    private final OrderChangeTable table;
    private final ObservedLines looks;
    private final OrderMatches matches;
    private final Reservations sales;

    OrderChanges(OrderChangeTable table, ObservedLines looks, OrderMatches matches, Reservations sales) {
        this.table = table;
        this.looks = looks;
        this.matches = matches;
        this.sales = sales;
    }

    /** An order was looked at; one that is not through, or of which a later look is known, is passed over. */
    @Transactional
    public LevelChanges seen(SyncPair pair, SoldOrder order) {
        Optional<Long> id = table.hold(order);
        if (id.isEmpty()) {
            return LevelChanges.of(Cause.POLL, List.of());
        }
        looks.latest(id.get(), order.lines());
        Map<Long, Integer> gained = gained(pair, id.get());
        LevelChanges news = sales.gained(pair, id.get(), gained, Cause.order(id.get()));
        table.grew(
                id.get(), gained.values().stream().mapToInt(Integer::intValue).sum());
        if (order.cancelledAt().isPresent()) {
            table.cancelled(id.get());
        }
        return news;
    }

    /** By Source's inventory item: what one variant lost another one of the same item may have gained. */
    private Map<Long, Integer> gained(SyncPair pair, long order) {
        Map<Long, Integer> since = looks.since(order);
        Map<Long, VariantMatch> found = matches.of(pair, since.keySet());
        Map<Long, Integer> gained = new TreeMap<>();
        found.forEach(
                (variant, match) -> gained.merge(match.sourceItemId(), since.getOrDefault(variant, 0), Integer::sum));
        gained.values().removeIf(units -> units <= 0);
        return gained;
    }

    /** An order of a store was cancelled there: perhaps one that we made in it. */
    @Transactional
    public void cancelledInSource(SoldOrder order) {
        order.cancelledAt().ifPresent(at -> table.cancelledInSource(order.store(), order.orderId(), at));
    }

    /**
     * Somebody has made a change good in Source, or lets it be: what the order gained is not subtracted any more.
     *
     * @return empty if there is no such change
     */
    @Transactional
    public Optional<LevelChanges> dismiss(long order, OrderChange kind, String who) {
        if (!table.dismiss(order, kind, who)) {
            return Optional.empty();
        }
        Cause cause = Cause.operator(who);
        if (kind != OrderChange.GREW) {
            return Optional.of(LevelChanges.of(cause, List.of()));
        }
        looks.settle(order);
        return Optional.of(sales.releasedGains(order, cause));
    }
}

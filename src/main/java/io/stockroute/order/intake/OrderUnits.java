package io.stockroute.order.intake;

import io.stockroute.Cause;
import io.stockroute.order.SoldOrder;
import io.stockroute.order.decide.OrderMatches;
import io.stockroute.order.decide.VariantMatch;
import io.stockroute.order.lane.OrderOutcomes;
import io.stockroute.order.rows.OrderTable;
import io.stockroute.settings.SyncPair;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.Reservations;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What orders sold that Source does not have yet. A look at an order may be old or incomplete, so it makes the units more and never less;
 * only a full read decides (see {@link OrderOutcomes}).
 */
@Component
public class OrderUnits {

    private final OrderTable table;
    private final ObservedLines looks;
    private final OrderMatches matches;
    private final Reservations sales;
    private final OrderChanges changes;
    private final ReconsideredOrders reconsidered;

    OrderUnits(
            OrderTable table,
            ObservedLines looks,
            OrderMatches matches,
            Reservations sales,
            OrderChanges changes,
            ReconsideredOrders reconsidered) {
        this.table = table;
        this.looks = looks;
        this.matches = matches;
        this.sales = sales;
        this.changes = changes;
        this.reconsidered = reconsidered;
    }

    /** An order that is known was read again: what it gained is sold, whether or not it is through; and one that waits for a decision may need another one. */
    @Transactional
    public LevelChanges known(SyncPair pair, SoldOrder order) {
        LevelChanges sold = seen(pair, order.orderId(), order.lines());
        reconsidered.seen(pair, order);
        return sold.and(changes.seen(pair, order).levelIds());
    }

    /** An order was cancelled in its store: perhaps one that we made there. */
    void cancelledInSource(SoldOrder order) {
        changes.cancelledInSource(order);
    }

    /** An order was looked at; one that is through, or unknown, is passed over. */
    @Transactional
    public LevelChanges seen(SyncPair pair, long orderId, Collection<SoldOrder.Line> lines) {
        Optional<Long> order = table.holdOnItsWay(pair, orderId);
        order.ifPresent(id -> looks.raise(id, lines));
        return order.map(id -> subtract(pair, id, lines)).orElseGet(() -> LevelChanges.of(Cause.POLL, List.of()));
    }

    /** Products of a pair were matched again: orders on their way may have sold units of them. */
    @Transactional
    public LevelChanges rematched(SyncPair pair) {
        LevelChanges news = LevelChanges.of(Cause.CATALOG, List.of());
        if (pair.sync().strategy().importsOrders()) {
            for (long orderId : looks.newlyMatched(pair)) {
                news = news.and(seen(pair, orderId, List.of()).levelIds());
            }
        }
        return news;
    }

    private LevelChanges subtract(SyncPair pair, long order, Collection<SoldOrder.Line> lines) {
        Map<Long, Integer> seen = looks.of(order);
        Map<Long, VariantMatch> found = matches.of(pair, seen.keySet());
        matches.remember(pair, order, lines, found);
        var units = new TreeMap<Long, Integer>();
        found.forEach(
                (variant, match) -> units.merge(match.sourceItemId(), seen.getOrDefault(variant, 0), Integer::sum));
        return sales.soldAtLeast(pair, order, units, Cause.order(order));
    }
}

package io.stockroute.stock;

import io.stockroute.Cause;
import io.stockroute.settings.SyncPair;
import io.stockroute.stock.reservation.AwaitedReads;
import io.stockroute.stock.reservation.AwaitedReads.Purpose;
import io.stockroute.stock.reservation.LinkedProducts;
import io.stockroute.stock.reservation.Oversells;
import io.stockroute.stock.reservation.Reservation;
import io.stockroute.stock.reservation.ReservationTable;
import io.stockroute.stock.reservation.SourceItem;
import io.stockroute.stock.reservation.StockDrops;
import io.stockroute.stock.reservation.SyncedProduct;
import io.stockroute.stock.reservation.UnexplainedDrops;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What Destinations sold and Source does not count yet: by Source's item, whatever the sync, its name and its strategy are by now. Everything here is part of the caller's transaction, and answers with the
 * levels whose targets are to be planned again in that same transaction: nothing is written between a release and what caused it.
 */
@Component
public class Reservations {

    private final ReservationTable table;
    private final AwaitedReads reads;
    private final StockDrops drops;
    private final Oversells oversells;
    private final LinkedProducts products;
    private final UnexplainedDrops unexplained;

    Reservations(
            ReservationTable table,
            AwaitedReads reads,
            StockDrops drops,
            Oversells oversells,
            LinkedProducts products,
            UnexplainedDrops unexplained) {
        this.table = table;
        this.reads = reads;
        this.drops = drops;
        this.oversells = oversells;
        this.products = products;
        this.unexplained = unexplained;
    }

    /**
     * A known order sold these units. What stood for the order before is replaced: an order may be decided again.
     *
     * @param order the id of its row
     * @param units by Source's inventory item
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LevelChanges sold(SyncPair pair, long order, Map<Long, Integer> units, Cause cause) {
        List<Long> more = table.ofOrder(order, true).isEmpty()
                ? List.of()
                : set(pair, order, true, Map.of(), cause).levelIds();
        return set(pair, order, false, units, cause).and(more);
    }

    /**
     * Source has the order, or never gets it, and it gained these units since: they are sold all the same. What it was said to have
     * gained before is replaced.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LevelChanges gained(SyncPair pair, long order, Map<Long, Integer> units, Cause cause) {
        return set(pair, order, true, units, cause);
    }

    /** What an order gained is not to be subtracted any more: somebody made it good in Source. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LevelChanges releasedGains(long order, Cause cause) {
        return turn(order, true, false, cause);
    }

    private LevelChanges set(SyncPair pair, long order, boolean added, Map<Long, Integer> units, Cause cause) {
        Map<SourceItem, Integer> wanted = new TreeMap<>();
        units.forEach((item, quantity) -> wanted.put(new SourceItem(pair.source(), item), quantity));
        table.ofOrder(order, added)
                .forEach(row -> wanted.putIfAbsent(row.product().item(), 0));
        Set<SourceItem> items = wanted.keySet();
        hold(items);
        List<Reservation> standing = table.ofOrder(order, added);
        wanted.forEach((item, quantity) -> standing.stream()
                .filter(row -> row.product().item().equals(item))
                .findFirst()
                .ifPresentOrElse(
                        row -> change(row, quantity, cause),
                        () -> add(SyncedProduct.of(pair, item.itemId()), order, added, quantity, cause)));
        oversells.check(items);
        return LevelChanges.of(cause, products.decidingLevels(items));
    }

    /** As above, where less is not known for certain: of what stood for the order nothing is taken back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LevelChanges soldAtLeast(SyncPair pair, long order, Map<Long, Integer> units, Cause cause) {
        Map<Long, Integer> most = new TreeMap<>(units);
        table.ofOrder(order).stream()
                .filter(row -> row.product().source().equals(pair.source()))
                .forEach(row -> most.merge(row.product().sourceItemId(), row.units(), Math::max));
        return sold(pair, order, most, cause);
    }

    /** Source has the order: its units stay subtracted until Source's levels have been read after this moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LevelChanges counted(long order, Cause cause) {
        List<Reservation> rows = held(order, false);
        for (Reservation row : rows) {
            if (row.open()) {
                List<Long> source = products.sourceLevels(List.of(row.product().item()));
                reads.await(row.id(), Purpose.COUNT, source, cause);
                if (source.isEmpty()) {
                    table.set(row.id(), row.units(), row.unseen(), false);
                }
            }
        }
        return news(rows, cause);
    }

    /** The units of an order are not to be subtracted any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LevelChanges released(long order, Cause cause) {
        return turn(order, false, false, cause);
    }

    /** Source does not count the units of an order any longer, though they are sold. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LevelChanges owed(long order, Cause cause) {
        return turn(order, false, true, cause);
    }

    /** All orders that a Destination created before a moment are known: drops seen until then that none explains were not sold. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LevelChanges complete(SyncPair pair, Instant until) {
        return unexplained.complete(pair, until);
    }

    /** Whether a drop that was seen before a moment still waits for its order. */
    @Transactional(readOnly = true)
    public boolean waitsForOrders(SyncPair pair, Instant seenBefore) {
        return unexplained.waitsForOrders(pair, seenBefore);
    }

    private void add(SyncedProduct product, long order, boolean added, int units, Cause cause) {
        if (units > 0) {
            int unseen = unseen(product, units - drops.replace(product, units, cause));
            long row = table.insert(product, OptionalLong.of(order), added, units, unseen, cause);
            awaitFall(row, product, unseen, cause);
        }
    }

    private void change(Reservation row, int units, Cause cause) {
        int more = units - row.units();
        int unseen = row.unseen();
        if (more > 0) {
            int dropped = drops.replace(row.product(), more, cause);
            unseen = unseen(row.product(), unseen + more - dropped);
        } else {
            unseen = Math.max(0, unseen + more);
        }
        table.set(row.id(), units, unseen, units > 0);
        reads.drop(row.id(), Purpose.COUNT);
        if (more > 0) {
            awaitFall(row.id(), row.product(), unseen, cause);
        }
    }

    /** Where nothing is linked yet the first read comes after the sale, and shows no drop of it. */
    private int unseen(SyncedProduct product, int units) {
        return units > 0 && products.destinationLevels(product).isEmpty() ? 0 : units;
    }

    /** A drop that the Destination does not show when it is read after this will not come. */
    private void awaitFall(long row, SyncedProduct product, int unseen, Cause cause) {
        if (unseen > 0) {
            reads.await(row, Purpose.FALL, products.destinationLevels(product), cause);
        }
    }

    private LevelChanges turn(long order, boolean added, boolean open, Cause cause) {
        List<Reservation> rows = held(order, added);
        for (Reservation row : rows) {
            table.set(row.id(), row.units(), row.unseen(), open && row.units() > 0);
            reads.drop(row.id(), Purpose.COUNT);
        }
        return news(rows, cause);
    }

    private List<Reservation> held(long order, boolean added) {
        List<Reservation> rows = table.ofOrder(order, added);
        if (!rows.isEmpty()) {
            hold(SyncedProduct.items(rows.stream().map(Reservation::product).toList()));
        }
        return table.ofOrder(order, added);
    }

    private void hold(Collection<SourceItem> items) {
        products.lock(products.decidingLevels(items));
    }

    private LevelChanges news(Collection<Reservation> rows, Cause cause) {
        return LevelChanges.of(
                cause, products.deciding(rows.stream().map(Reservation::product).toList()));
    }
}

package io.stockroute.stock.reservation;

import io.stockroute.Cause;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.Syncs;
import io.stockroute.stock.LevelChanges;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Drops in Destinations that no order explains yet: provisional sales, until it is known that no order will. */
@Component
public class UnexplainedDrops {

    private final ReservationTable table;
    private final StockDrops drops;
    private final LinkedProducts products;
    private final Syncs syncs;

    UnexplainedDrops(ReservationTable table, StockDrops drops, LinkedProducts products, Syncs syncs) {
        this.table = table;
        this.drops = drops;
        this.products = products;
        this.syncs = syncs;
    }

    /** All orders that a Destination created before a moment are known: drops seen until then that none explains were not sold. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LevelChanges complete(SyncPair pair, Instant until) {
        return dismiss(() -> table.unexplained(pair, until), Cause.POLL);
    }

    /** Drops in Destinations whose orders are not imported to Source any more: no order will ever explain them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LevelChanges abandon() {
        return dismiss(
                () -> table.provisional().stream()
                        .filter(row -> !isImported(row.product()))
                        .toList(),
                Cause.CATALOG);
    }

    /** Whether a drop that was seen before a moment still waits for its order. */
    public boolean waitsForOrders(SyncPair pair, Instant seenBefore) {
        return !table.unexplained(pair, seenBefore).isEmpty();
    }

    private LevelChanges dismiss(Supplier<List<Reservation>> unexplained, Cause cause) {
        List<Reservation> found = unexplained.get();
        if (found.isEmpty()) {
            return LevelChanges.of(cause, List.of());
        }
        products.lock(decidedBy(found));
        List<Reservation> still = unexplained.get();
        drops.dismiss(still, cause);
        return LevelChanges.of(cause, decidedBy(still));
    }

    private List<Long> decidedBy(List<Reservation> rows) {
        return products.deciding(rows.stream().map(Reservation::product).toList());
    }

    private boolean isImported(SyncedProduct product) {
        return syncs.enabled().stream()
                .anyMatch(sync -> sync.source().equals(product.source())
                        && sync.strategy().importsOrders()
                        && sync.destinations().contains(product.destination()));
    }
}

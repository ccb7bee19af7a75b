package io.stockroute.order.intake;

import io.stockroute.Cause;
import io.stockroute.order.SoldOrder;
import io.stockroute.order.rows.OrderTable;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairs;
import io.stockroute.shopify.StoreClocks;
import io.stockroute.stock.LevelChanges;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders of Destinations: accepted once each, retried or dismissed by an operator. */
@Component
public class Orders {

    private final SyncPairs pairs;
    private final OrderPollCursor watches;
    private final OrderTable table;
    private final LateOrders late;
    private final OrderUnits units;
    private final StoreClocks clocks;

    public Orders(
            SyncPairs pairs,
            OrderPollCursor watches,
            OrderTable table,
            LateOrders late,
            OrderUnits units,
            StoreClocks clocks) {
        this.pairs = pairs;
        this.watches = watches;
        this.table = table;
        this.late = late;
        this.units = units;
        this.clocks = clocks;
    }

    /**
     * Accepts an order, once however often it is heard of; what it sold is subtracted from what Source offers from now on, and what
     * was added to it since. What it gains once Source has it is listed as well. Orders of a store whose orders are not imported to Source are passed over.
     *
     * @param cause how we heard of it: {@code delivery:17} or {@code poll}
     */
    @Transactional
    public LevelChanges accept(SoldOrder sold, String cause) {
        units.cancelledInSource(sold);
        Optional<SyncPair> pair = pairs.importingOrdersOf(sold.store());
        return pair.isEmpty() ? nothing(cause) : accept(pair.get(), sold, cause);
    }

    private LevelChanges accept(SyncPair pair, SoldOrder sold, String cause) {
        // an order says by its store's clock when it was placed
        Instant since = clocks.theirs(sold.store(), watches.of(pair).since());
        Optional<Long> id = table.accept(pair, sold, since, cause);
        if (id.isEmpty()) {
            return units.known(pair, sold);
        }
        if (late.skips(id.get(), sold, since)) {
            return nothing(cause);
        }
        return units.seen(pair, sold.orderId(), sold.lines());
    }

    private static LevelChanges nothing(String cause) {
        return LevelChanges.of(new Cause(cause), List.of());
    }
}

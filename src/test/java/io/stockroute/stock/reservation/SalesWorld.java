package io.stockroute.stock.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Cause;
import io.stockroute.TestDatabases;
import io.stockroute.ledger.LedgerWorld;
import io.stockroute.ledger.Shelf;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncPair;
import io.stockroute.stock.StockTargets;
import java.util.List;
import java.util.Map;

/** One product whose orders are imported: in two Source locations that both feed the outlet, and the first of which feeds b2b. */
public final class SalesWorld implements AutoCloseable {

    private static final long ITEM = 100;
    private static final Sync SYNC = new Sync(
            "main",
            "main",
            List.of("outlet", "b2b"),
            true,
            Strategy.ORDERS,
            MatchBy.SKU,
            Map.of(),
            OrderSettings.defaults());

    public final LedgerWorld ledger;
    private final List<Shelf> source;
    private final Map<String, Shelf> destinations;

    public SalesWorld(TestDatabases database, int stock) {
        ledger = new LedgerWorld(database, SYNC, new StockTargets()::decide);
        Shelf first = ledger.shelf("main", ITEM, 1, stock);
        Shelf second = ledger.shelf("main", ITEM, 2, stock);
        Shelf outlet = ledger.shelf("outlet", 200, 11, 2 * stock);
        Shelf b2b = ledger.shelf("b2b", 300, 21, stock);
        source = List.of(first, second);
        destinations = Map.of("outlet", outlet, "b2b", b2b);
        ledger.link(outlet, first);
        ledger.link(outlet, second);
        ledger.link(b2b, first);
    }

    public static SyncPair pair(String destination) {
        return new SyncPair(SYNC, destination);
    }

    public List<Shelf> source() {
        return source;
    }

    public Shelf at(String destination) {
        return destinations.get(destination);
    }

    /** The shelves that feed a Destination. */
    List<Shelf> feeding(String destination) {
        return destination.equals("outlet") ? source : source.subList(0, 1);
    }

    /** An order becomes known. */
    public void sold(String destination, long order, int units) {
        ledger.does(() -> ledger.sales().sold(pair(destination), order, Map.of(ITEM, units), Cause.order(order)));
    }

    /** Units that are subtracted without a known order. */
    public long perhaps() {
        return ledger.count("select coalesce(sum(units), 0) from reservation where open and order_id is null");
    }

    /** Units that are subtracted for known orders. */
    public long ordered() {
        return ledger.count("select coalesce(sum(units), 0) from reservation where open and order_id is not null");
    }

    public void assertInStep() {
        for (String destination : SYNC.destinations()) {
            assertThat(at(destination).quantity)
                    .as(destination)
                    .isEqualTo(feeding(destination).stream()
                            .mapToInt(shelf -> shelf.quantity)
                            .sum());
        }
        assertThat(ledger.count("select count(*) from reservation where open or unseen > 0"))
                .isZero();
        assertThat(ledger.count("select count(*) from reservation_read")).isZero();
    }

    @Override
    public void close() {
        ledger.close();
    }
}

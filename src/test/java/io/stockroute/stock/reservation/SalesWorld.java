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

/**
 * One product whose orders are imported: in two Source locations that both feed the outlet, and the first of which feeds b2b, each in a
 * sync of its own. A third sync shows the stock in a window, one way and without orders.
 */
public final class SalesWorld implements AutoCloseable {

    private static final long ITEM = 100;
    private static final Sync SYNC = sync("main", "outlet", Strategy.ORDERS);
    private static final Sync WHOLESALE = sync("wholesale", "b2b", Strategy.ORDERS);
    private static final Sync SHOWROOM = sync("showroom", "window", Strategy.ONE_WAY);

    public final LedgerWorld ledger;
    private final List<Shelf> source;
    private final Map<String, Shelf> destinations;

    public SalesWorld(TestDatabases database, int stock) {
        ledger = new LedgerWorld(database, SYNC, new StockTargets()::decide);
        Shelf first = ledger.shelf("main", ITEM, 1, stock);
        Shelf second = ledger.shelf("main", ITEM, 2, stock);
        Shelf outlet = ledger.shelf("outlet", 200, 11, 2 * stock);
        Shelf b2b = ledger.shelf("b2b", 300, 21, stock);
        Shelf window = ledger.shelf("window", 400, 31, 2 * stock);
        ledger.also(WHOLESALE, SHOWROOM);
        source = List.of(first, second);
        destinations = Map.of("outlet", outlet, "b2b", b2b, "window", window);
        ledger.link(outlet, first);
        ledger.link(outlet, second);
        ledger.link(WHOLESALE.name(), b2b, first);
        ledger.link(SHOWROOM.name(), window, first);
        ledger.link(SHOWROOM.name(), window, second);
    }

    private static Sync sync(String name, String destination, Strategy strategy) {
        return new Sync(
                name, "main", List.of(destination), true, strategy, MatchBy.SKU, Map.of(), OrderSettings.defaults());
    }

    public static SyncPair pair(String destination) {
        return new SyncPair(destination.equals("outlet") ? SYNC : WHOLESALE, destination);
    }

    public List<Shelf> source() {
        return source;
    }

    public Shelf at(String destination) {
        return destinations.get(destination);
    }

    /** The shelves that feed a Destination. */
    List<Shelf> feeding(String destination) {
        return destination.equals("b2b") ? source.subList(0, 1) : source;
    }

    /** An order becomes known. */
    public void sold(String destination, long order, int units) {
        ledger.does(() -> ledger.sales().sold(pair(destination), order, Map.of(ITEM, units), Cause.order(order)));
    }

    /** Units that are subtracted without a known order. */
    public long provisional() {
        return ledger.count("select coalesce(sum(units), 0) from reservation where open and order_id is null");
    }

    /** Units that are subtracted for known orders. */
    public long ordered() {
        return ledger.count("select coalesce(sum(units), 0) from reservation where open and order_id is not null");
    }

    public void assertInSync() {
        for (String destination : destinations.keySet()) {
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

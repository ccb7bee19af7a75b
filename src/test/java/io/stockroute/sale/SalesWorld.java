package io.stockroute.sale;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.inventory.Cause;
import io.stockroute.inventory.OrderMirror;
import io.stockroute.ledger.LedgerWorld;
import io.stockroute.ledger.Shelf;
import io.stockroute.sync.Leg;
import io.stockroute.sync.MatchBy;
import io.stockroute.sync.OrderSettings;
import io.stockroute.sync.Strategy;
import io.stockroute.sync.Sync;
import java.util.List;
import java.util.Map;

/** One product whose orders are brought: in two Source locations that both feed the outlet, and the first of which feeds b2b. */
final class SalesWorld implements AutoCloseable {

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

    final LedgerWorld ledger;
    private final List<Shelf> source;
    private final Map<String, Shelf> destinations;

    SalesWorld(TestDatabases database, int stock) {
        ledger = new LedgerWorld(database, SYNC, new OrderMirror()::decide);
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

    static Leg leg(String destination) {
        return new Leg(SYNC, destination);
    }

    List<Shelf> source() {
        return source;
    }

    Shelf at(String destination) {
        return destinations.get(destination);
    }

    /** The shelves that feed a Destination. */
    List<Shelf> feeding(String destination) {
        return destination.equals("outlet") ? source : source.subList(0, 1);
    }

    /** An order becomes known. */
    void sold(String destination, long order, int units) {
        ledger.does(() -> ledger.sales().sold(leg(destination), order, Map.of(ITEM, units), Cause.order(order)));
    }

    /** Units that are subtracted without a known order. */
    long perhaps() {
        return ledger.count("select coalesce(sum(units), 0) from sold where open and order_id is null");
    }

    /** Units that are subtracted for known orders. */
    long ordered() {
        return ledger.count("select coalesce(sum(units), 0) from sold where open and order_id is not null");
    }

    void assertInStep() {
        for (String destination : SYNC.destinations()) {
            assertThat(at(destination).quantity)
                    .as(destination)
                    .isEqualTo(feeding(destination).stream()
                            .mapToInt(shelf -> shelf.quantity)
                            .sum());
        }
        assertThat(ledger.count("select count(*) from sold where open or unseen > 0"))
                .isZero();
        assertThat(ledger.count("select count(*) from sold_read")).isZero();
    }

    @Override
    public void close() {
        ledger.close();
    }
}

package io.stockroute.stock.reservation;

import io.stockroute.stock.reservation.ReservationTable.Owed;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Units that were sold more often than they existed: recorded with the orders that took them, until stock comes in. */
@Component
public class Oversells {

    /** More orders than this are not named. */
    private static final int ORDERS = 100;

    /** An order that Source counts already had no part in an oversell that much later. */
    private static final Duration LATELY = Duration.ofDays(1);

    private final OversellTable table;
    private final ReservationTable sold;
    private final LinkedProducts products;
    private final Clock clock;

    Oversells(OversellTable table, ReservationTable sold, LinkedProducts products, Clock clock) {
        this.table = table;
        this.sold = sold;
        this.products = products;
        this.clock = clock;
    }

    /** Checks what orders have sold of the items of these levels, which were read for the first time. */
    public void checkFirstReads(Collection<Long> levelIds) {
        if (!levelIds.isEmpty()) {
            check(sold.soldOf(levelIds));
        }
    }

    /** Checks those oversells again whose Source levels are among these: stock may have come in. */
    public void checkStanding(Collection<Long> levelIds) {
        table.standing(levelIds).forEach(item -> check(List.of(item)));
    }

    /**
     * Compares what Source has of some items with what orders have sold of them. Units of an order on its way may be missing from
     * Source's stock already: they make no oversell and heal none, the read that settles it checks again.
     */
    public void check(Collection<SourceItem> items) {
        for (SourceItem item : items) {
            if (products.isUnread(item)) {
                continue; // what is not known yet is not sold out; its first read checks it
            }
            long stock = products.sourceStock(item);
            Owed owed = sold.owed(item);
            Optional<Long> standing = table.standing(item);
            long oversold = owed.surely() - stock;
            if (oversold <= 0) {
                standing.filter(each -> stock >= owed.atMost()).ifPresent(table::heal);
                continue;
            }
            List<Long> orders = takers(item, (int) oversold);
            if (!orders.isEmpty()) {
                table.record(standing.orElseGet(() -> table.begin(item)), (int) oversold, orders);
            }
        }
    }

    /** The latest orders, back to the one that took the last unit there was. */
    private List<Long> takers(SourceItem item, int oversold) {
        return TakeRule.take(sold.latest(item, clock.instant().minus(LATELY), ORDERS), Reservation::units, oversold + 1)
                .stream()
                .map(taken -> taken.row().order().orElseThrow())
                .toList();
    }
}

package io.stockroute.stock;

import io.stockroute.settings.Sync;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many units are subtracted from what Source offers. */
@Repository
public class ReservedUnits {

    /** What stock asks of orders. */
    @FunctionalInterface
    public interface OrdersUnderWay {

        /** Those of the orders that were sent to Source and are not known to be there: Source may count them already. */
        Set<Long> among(Collection<Long> orders);
    }

    private final JdbcClient jdbc;

    public ReservedUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Units that known orders of a sync's Destinations have sold and that Source does not count yet. */
    public long ordered(Sync sync) {
        return sum(sync, "order_id is not null");
    }

    /** Provisional sales: a Destination's stock dropped, and its order is not known yet. */
    public long provisional(Sync sync) {
        return sum(sync, "order_id is null");
    }

    private long sum(Sync sync, String which) {
        return jdbc.sql(
                        "select coalesce(sum(units), 0) from reservation where open and source = :source and destination in (:destinations) and "
                                + which)
                .param("source", sync.source())
                .param("destinations", sync.destinations())
                .query(Long.class)
                .single();
    }

    /**
     * The statement that removes what was reserved for some orders, is not subtracted any more and is older than {@code :?before}.
     *
     * @param ofOrders which orders, as a condition on {@code reservation.order_id}
     */
    public static String removalOf(String ofOrders) {
        return "delete from reservation where since < :?before and not open and order_id is not null and " + ofOrders;
    }
}

package io.stockroute.stock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many units are held back from what Source offers. */
@Repository
public class ReservedUnits {

    private final JdbcClient jdbc;

    public ReservedUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Units that known orders of a sync have sold and that Source does not count yet. */
    public long ordered(String sync) {
        return sum(sync, "order_id is not null");
    }

    /** Units that are perhaps sold: a Destination's stock fell, and its order is not known yet. */
    public long perhaps(String sync) {
        return sum(sync, "order_id is null");
    }

    private long sum(String sync, String which) {
        return jdbc.sql("select coalesce(sum(units), 0) from reservation where open and sync = :sync and " + which)
                .param("sync", sync)
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

package io.stockroute.order;

import io.stockroute.AccessProblem;
import io.stockroute.ColumnTimes;
import io.stockroute.RecordState;
import io.stockroute.StoreScope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores whose orders cannot be read, and stores for which orders wait; their stock may flow all the same. */
@Repository
public class OrderStalls {

    /**
     * @param reason what the store said, in words
     * @param problem why it rejects our credentials, if that is known
     */
    public record Stall(String store, Instant since, String reason, Optional<AccessProblem> problem) {}

    private final JdbcClient jdbc;

    public OrderStalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Destinations whose last poll did not come through, once for each sync. */
    public List<Stall> unread(Collection<String> stores) {
        return jdbc.sql("""
                        select destination, coalesce(polled_at, since) as at, failure, access_problem from order_poll_cursor
                        where destination in (:stores) and failure is not null and failure <> '' order by destination, sync""")
                .param("stores", StoreScope.notEmpty(stores))
                .query((row, n) -> new Stall(
                        row.getString("destination"),
                        ColumnTimes.required(row, "at"),
                        row.getString("failure"),
                        AccessProblem.in(row.getString("access_problem"))))
                .list();
    }

    /** Stores that reject our credentials for orders which are imported and wait for that. */
    public List<Stall> rejecting(Collection<String> stores) {
        return jdbc.sql("""
                        select o.rejected_by, min(o.accepted_at) as at, max(o.reason) as failure,
                            max(o.access_problem) as access_problem
                        from destination_order o
                        where o.state in (:open) and o.reason_code = :unauthorized and o.rejected_by in (:stores)
                          and exists (select 1 from order_poll_cursor b where b.sync = o.sync and b.destination = o.destination)
                        group by o.rejected_by""")
                .param("open", RecordState.names(OrderState.OPEN))
                .param("unauthorized", OrderReason.STORE_UNAUTHORIZED.name())
                .param("stores", StoreScope.notEmpty(stores))
                .query((row, n) -> new Stall(
                        row.getString("rejected_by"),
                        ColumnTimes.required(row, "at"),
                        row.getString("failure"),
                        AccessProblem.in(row.getString("access_problem"))))
                .list();
    }
}

package io.stockroute.console;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The orders of the Destinations, to look through. */
@Repository
class OrderList {

    /**
     * An order of a Destination.
     *
     * @param id by which this API knows it
     * @param order its name in the Destination, such as #1001
     * @param sourceOrder its name in Source
     * @param difference between what it cost here and there, in words
     * @param subtracted units that are still subtracted from what the Destinations offer because of it
     */
    record OrderRow(
            long id,
            String sync,
            String destination,
            String order,
            String kind,
            String state,
            @Nullable String reasonCode,
            @Nullable String reason,
            Instant createdAt,
            Instant acceptedAt,
            @Nullable Instant settledAt,
            @Nullable String sourceOrder,
            @Nullable String total,
            @Nullable String difference,
            long subtracted) {}

    /** How many orders of a Destination are in a state. */
    record Count(String sync, String destination, String state, long orders) {}

    /**
     * Since when and up to when the orders of a Destination are known.
     *
     * @param since orders from before are not brought
     * @param polledAt when the last poll that came through began
     * @param failure why the last one did not
     */
    record Watch(
            String sync,
            String destination,
            Instant since,
            @Nullable Instant polledAt,
            @Nullable String failure) {}

    private final JdbcClient jdbc;

    OrderList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page, from 0, the newest first; an empty text stands for all. */
    List<OrderRow> orders(Viewer viewer, String state, String sync, String destination, int page, int size) {
        return Bound.by(viewer, jdbc.sql("""
                        select o.*, (select coalesce(sum(u.units), 0) from sold u
                                     where u.order_id = o.id and u.open) as subtracted
                        from destination_order o
                        where (:state = '' or o.state = :state) and (:sync = '' or o.sync = :sync)
                          and (:destination = '' or o.destination = :destination) and (:all or o.sync in (:syncs))
                        order by o.id desc limit :size offset :offset"""))
                .param("state", state)
                .param("sync", sync)
                .param("destination", destination)
                .param("size", size)
                .param("offset", (long) page * size)
                .query((row, n) -> new OrderRow(
                        row.getLong("id"),
                        row.getString("sync"),
                        row.getString("destination"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("state"),
                        row.getString("reason_code"),
                        row.getString("reason"),
                        Times.required(row, "order_created_at"),
                        Times.required(row, "accepted_at"),
                        Times.at(row, "settled_at"),
                        row.getString("source_order_name"),
                        row.getString("total"),
                        row.getString("difference"),
                        row.getLong("subtracted")))
                .list();
    }

    List<Watch> watches(Viewer viewer) {
        return Bound.by(
                        viewer,
                        jdbc.sql("select * from order_watch where :all or sync in (:syncs) order by sync, destination"))
                .query((row, n) -> new Watch(
                        row.getString("sync"),
                        row.getString("destination"),
                        Times.required(row, "since"),
                        Times.at(row, "polled_at"),
                        row.getString("failure")))
                .list();
    }

    List<Count> counts(Viewer viewer) {
        return Bound.by(viewer, jdbc.sql("""
                        select sync, destination, state, count(*) as orders from destination_order
                        where :all or sync in (:syncs)
                        group by sync, destination, state order by sync, destination, state"""))
                .query((row, n) -> new Count(
                        row.getString("sync"),
                        row.getString("destination"),
                        row.getString("state"),
                        row.getLong("orders")))
                .list();
    }
}

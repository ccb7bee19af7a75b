package io.stockroute.order.intake;

import io.stockroute.RecordState;
import io.stockroute.Utc;
import io.stockroute.order.DraftState;
import io.stockroute.order.OrderChange;
import io.stockroute.order.OrderReason;
import io.stockroute.order.OrderState;
import io.stockroute.order.OrderStep;
import io.stockroute.order.SoldOrder;
import io.stockroute.order.rows.OrderHistory;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of {@code order_change}: what orders have become since they were through. */
@Repository
class OrderChangeTable {

    private final JdbcClient jdbc;
    private final OrderHistory history;
    private final Clock clock;

    OrderChangeTable(JdbcClient jdbc, OrderHistory history, Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.clock = clock;
    }

    /**
     * The row of an order that Source has, or that had nothing for Source, and of which it is known what it sold then, locked until the
     * transaction ends; empty if there is none, or if a later look was recorded already.
     */
    Optional<Long> hold(SoldOrder seen) {
        Optional<Long> id = jdbc.sql("""
                        select id from destination_order o
                        where order_id = :order and destination = :destination
                          and ((state = :imported and exists (
                                  select 1 from observed_line k where k.destination_order_id = o.id))
                              or (state = :skipped and reason_code = :unsynced))
                        for update""")
                .param("order", seen.orderId())
                .param("destination", seen.store())
                .param("imported", OrderState.IMPORTED.name())
                .param("skipped", OrderState.SKIPPED.name())
                .param("unsynced", OrderReason.NO_SYNCED_LINES.name())
                .query(Long.class)
                .optional();
        return id.filter(
                row -> of(row, """
                        update destination_order set looked_at = :at
                        where id = :id and (looked_at is null or looked_at <= :at)""").param("at", Utc.at(seen.updatedAt())).update() == 1);
    }

    /** Of those orders of a Destination that are through: as of when each was last looked at since; {@link Instant#MIN} if it was not. */
    Map<Long, Instant> lookedAt(String destination, Collection<Long> orders) {
        Map<Long, Instant> looked = new TreeMap<>();
        jdbc.sql("""
                        select order_id, looked_at from destination_order
                        where order_id in (:orders) and destination = :destination and state in (:completed)""")
                .param("completed", RecordState.names(OrderState.COMPLETED))
                .param("orders", orders)
                .param("destination", destination)
                .query((RowCallbackHandler) row -> {
                    OffsetDateTime at = row.getObject("looked_at", OffsetDateTime.class);
                    looked.put(row.getLong("order_id"), at == null ? Instant.MIN : at.toInstant());
                });
        return looked;
    }

    /** It gained so many units in all; none: what it gained is gone again. */
    void grew(long order, int units) {
        if (units == 0) {
            remove(order, OrderChange.GREW);
        } else {
            note(order, OrderChange.GREW, units);
        }
    }

    /** It was cancelled; said only as long as Source has an order of it that was not. */
    void cancelled(long order) {
        boolean alive = of(order, """
                        select count(*) from destination_order
                        where id = :id and state = :imported and source_cancelled_at is null
                          and (draft_state is null or draft_state <> :deleted)""")
                        .param("imported", OrderState.IMPORTED.name())
                        .param("deleted", DraftState.DELETED.name())
                        .query(Long.class)
                        .single()
                > 0;
        if (alive) {
            note(order, OrderChange.CANCELLED, 0);
        }
    }

    /** An order of a store was cancelled; if it is one that we made, nothing is to be done about it any more. */
    void cancelledInSource(String source, long sourceOrder, Instant at) {
        List<Long> made = jdbc.sql(
                        "select id from destination_order where source_order_id = :order and source = :source for update")
                .param("order", sourceOrder)
                .param("source", source)
                .query(Long.class)
                .list();
        for (long order : made) {
            of(order, "update destination_order set source_cancelled_at = :at where id = :id")
                    .param("at", Utc.at(at))
                    .update();
            remove(order, OrderChange.CANCELLED);
        }
    }

    /** @return whether there was one that nobody had dismissed */
    boolean dismiss(long order, OrderChange kind, String who) {
        boolean dismissed = of(order, """
                        update order_change set dismissed_at = :now, dismissed_by = :who
                        where destination_order_id = :id and kind = :kind and dismissed_at is null""")
                        .param("kind", kind.name())
                        .param("who", who)
                        .param("now", Utc.at(clock.instant()))
                        .update()
                == 1;
        if (dismissed) {
            history.decided(order, OrderStep.CHANGE_DISMISSED, kind.meaning(), who);
        }
        return dismissed;
    }

    /** One that was dismissed stays so, unless units came on top. */
    private void note(long order, OrderChange kind, int units) {
        int known = of(order, """
                        update order_change set since = case when units < :units then :now else since end,
                            dismissed_at = case when units < :units then null else dismissed_at end, units = :units
                        where destination_order_id = :id and kind = :kind""")
                .param("kind", kind.name())
                .param("units", units)
                .param("now", Utc.at(clock.instant()))
                .update();
        if (known == 0) {
            of(order, """
                            insert into order_change (destination_order_id, kind, units, since)
                            values (:id, :kind, :units, :now)""")
                    .param("kind", kind.name())
                    .param("units", units)
                    .param("now", Utc.at(clock.instant()))
                    .update();
        }
    }

    private void remove(long order, OrderChange kind) {
        of(order, "delete from order_change where destination_order_id = :id and kind = :kind")
                .param("kind", kind.name())
                .update();
    }

    private StatementSpec of(long id, String sql) {
        return jdbc.sql(sql).param("id", id);
    }
}

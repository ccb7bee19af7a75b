package io.stockroute.order.place;

import io.stockroute.RecordState;
import io.stockroute.Utc;
import io.stockroute.order.PlaceState;
import io.stockroute.order.decide.PlannedPlace;
import io.stockroute.order.rows.OrderTable;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the units of orders were sold, and how far Source's orders are at the place that follows from it. */
@Repository
class PlaceTable {

    private final JdbcClient jdbc;
    private final OrderTable orders;
    private final MisplacedOrders changes;
    private final Clock clock;

    PlaceTable(JdbcClient jdbc, OrderTable orders, MisplacedOrders changes, Clock clock) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.changes = changes;
        this.clock = clock;
    }

    /** The order is about to be sent; what was planned for it before is forgotten. */
    void expect(long order, String source, List<PlannedPlace> places, boolean apart) {
        jdbc.sql("delete from order_place_units where destination_order_id = :order")
                .param("order", order)
                .update();
        jdbc.sql("delete from order_place where destination_order_id = :order")
                .param("order", order)
                .update();
        if (places.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into order_place (destination_order_id, source, state, apart, due_at)
                        values (:order, :source, :state, :apart, :now)""")
                .param("order", order)
                .param("source", source)
                .param("state", PlaceState.EXPECTED.name())
                .param("apart", apart)
                .param("now", Utc.at(clock.instant()))
                .update();
        int position = 0;
        for (PlannedPlace place : places) {
            jdbc.sql("""
                            insert into order_place_units (destination_order_id, position, source_variant_id,
                                destination_location_id, units, shipped)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            order,
                            ++position,
                            place.variantId(),
                            place.destinationLocation(),
                            place.units(),
                            place.shipped())
                    .update();
        }
    }

    /** Source has the order; false if it has no place to be brought to. */
    boolean begin(long order, long sourceOrderId) {
        return jdbc.sql("""
                        update order_place set state = :placing, source_order_id = :made, due_at = :now, since = :now,
                            attempts = 0
                        where destination_order_id = :order and state = :expected""")
                        .param("placing", PlaceState.PLACING.name())
                        .param("expected", PlaceState.EXPECTED.name())
                        .param("made", sourceOrderId)
                        .param("now", Utc.at(clock.instant()))
                        .param("order", order)
                        .update()
                == 1;
    }

    /** Whether the stock that Shopify reserves for the order's draft is likely to be at another place. */
    boolean isApart(long order) {
        return jdbc.sql("""
                        select count(*) from order_place
                        where destination_order_id = :order and apart and state in (:open)""")
                        .param("order", order)
                        .param("open", RecordState.names(RecordState.where(PlaceState.class, PlaceState::isOpen)))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** @param frozen Destinations whose sync is frozen: nothing is done for them */
    Optional<Placement> due(String source, Collection<String> frozen) {
        record Row(long order, long made, Instant since, int attempts) {}
        return jdbc.sql("""
                        select p.destination_order_id, p.source_order_id, p.since, p.attempts from order_place p
                        join destination_order o on o.id = p.destination_order_id
                        where p.state = :placing and p.source = :source and p.due_at <= :now
                          and o.destination not in (:frozen)
                        order by p.due_at, p.destination_order_id limit 1""")
                .param("frozen", frozen.isEmpty() ? List.of("") : frozen)
                .param("placing", PlaceState.PLACING.name())
                .param("source", source)
                .param("now", Utc.at(clock.instant()))
                .query((rs, n) -> new Row(
                        rs.getLong("destination_order_id"),
                        rs.getLong("source_order_id"),
                        rs.getObject("since", java.time.OffsetDateTime.class).toInstant(),
                        rs.getInt("attempts")))
                .optional()
                .flatMap(row -> orders.find(row.order())
                        .map(order -> new Placement(order, row.made(), row.since(), row.attempts())));
    }

    List<PlannedPlace> places(long order) {
        return new ArrayList<>(jdbc.sql("""
                        select source_variant_id, destination_location_id, units, shipped from order_place_units
                        where destination_order_id = :order order by position""")
                .param("order", order)
                .query((rs, n) -> new PlannedPlace(
                        rs.getLong("source_variant_id"),
                        rs.getLong("destination_location_id"),
                        rs.getInt("units"),
                        rs.getInt("shipped")))
                .list());
    }

    /** It is compared again from a moment on. */
    void putOff(long order, Instant due, int attempts, @Nullable String reason) {
        jdbc.sql("""
                        update order_place set due_at = :due, attempts = :attempts, reason = :reason
                        where destination_order_id = :order and state = :placing""")
                .param("due", Utc.at(due))
                .param("attempts", attempts)
                .param("reason", cut(reason), Types.VARCHAR)
                .param("order", order)
                .param("placing", PlaceState.PLACING.name())
                .update();
    }

    /** It comes to rest; false if somebody else has brought it there. */
    boolean settle(long order, PlaceState state, @Nullable String reason) {
        boolean settled = jdbc.sql("""
                        update order_place set state = :state, reason = :reason
                        where destination_order_id = :order and state = :placing""")
                        .param("state", PlaceState.PLACING.become(state).name())
                        .param("reason", cut(reason), Types.VARCHAR)
                        .param("order", order)
                        .param("placing", PlaceState.PLACING.name())
                        .update()
                == 1;
        if (settled && state == PlaceState.MISPLACED) {
            changes.misplaced(order);
        }
        if (settled) {
            jdbc.sql("update destination_order set counted = true where id = :order")
                    .param("order", order)
                    .update();
        }
        return settled;
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= 1000 ? text : text.substring(0, 1000);
    }
}

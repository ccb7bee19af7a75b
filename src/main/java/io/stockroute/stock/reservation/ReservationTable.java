package io.stockroute.stock.reservation;

import io.stockroute.Cause;
import io.stockroute.Utc;
import io.stockroute.settings.SyncPair;
import io.stockroute.stock.ReservedUnits.OrdersUnderWay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of {@code reservation}. Whoever writes them holds the levels of their product. */
@Repository
public class ReservationTable {

    private static final String SELECT =
            "select id, source, destination, source_item_id, order_id, units, unseen, open, added from reservation ";

    private final JdbcClient jdbc;
    private final OrdersUnderWay orders;
    private final Clock clock;

    ReservationTable(JdbcClient jdbc, OrdersUnderWay orders, Clock clock) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.clock = clock;
    }

    /** What an order sold as it is to be imported. */
    public List<Reservation> ofOrder(long order) {
        return ofOrder(order, false);
    }

    /** @param added what it gained when Source had it already, or else what it sold before */
    public List<Reservation> ofOrder(long order, boolean added) {
        return jdbc.sql(SELECT + "where order_id = :order and added = :added order by id")
                .param("order", order)
                .param("added", added)
                .query(ReservationTable::row)
                .list();
    }

    /** What is open or unseen of a product in a Destination, the oldest first. */
    List<Reservation> of(SyncedProduct product) {
        return jdbc.sql(SELECT + """
                        where source_item_id = :item and source = :source and destination = :destination
                          and (open or unseen > 0)
                        order by id""")
                .param("item", product.sourceItemId())
                .param("source", product.source())
                .param("destination", product.destination())
                .query(ReservationTable::row)
                .list();
    }

    /** Drops seen until a moment that no order has explained. */
    public List<Reservation> unexplained(SyncPair pair, Instant until) {
        return jdbc.sql(SELECT + """
                        where source = :source and destination = :destination and order_id is null and since <= :until
                        order by id""")
                .param("source", pair.source())
                .param("destination", pair.destination())
                .param("until", Utc.at(until))
                .query(ReservationTable::row)
                .list();
    }

    /** All provisional sales. */
    public List<Reservation> provisional() {
        return jdbc.sql(SELECT + "where order_id is null order by id")
                .query(ReservationTable::row)
                .list();
    }

    public List<Reservation> withIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where id in (:ids) order by id")
                        .param("ids", ids)
                        .query(ReservationTable::row)
                        .list();
    }

    /** @return its id */
    public long insert(SyncedProduct product, OptionalLong order, boolean added, int units, int unseen, Cause cause) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into reservation (source, destination, source_item_id, order_id, added, units, unseen, since, open, cause)
                        values (:source, :destination, :item, :order, :added, :units, :unseen, :now, true, :cause)""")
                .param("source", product.source())
                .param("destination", product.destination())
                .param("item", product.sourceItemId())
                .param("order", order.isPresent() ? order.getAsLong() : null, Types.BIGINT)
                .param("added", added)
                .param("units", units)
                .param("unseen", unseen)
                .param("now", Utc.at(clock.instant()))
                .param("cause", cause.text())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    public void set(long id, int units, int unseen, boolean open) {
        jdbc.sql("update reservation set units = :units, unseen = :unseen, open = :open where id = :id")
                .param("units", units)
                .param("unseen", unseen)
                .param("open", open)
                .param("id", id)
                .update();
    }

    void delete(long id) {
        jdbc.sql("delete from reservation where id = :id").param("id", id).update();
    }

    /** The items of these levels, as far as they are Source's and orders have sold of them. */
    List<SourceItem> soldOf(Collection<Long> levelIds) {
        return jdbc.sql("""
                        select distinct r.source, r.source_item_id from level l
                        join reservation r on r.source_item_id = l.inventory_item_id and r.source = l.store
                        where l.id in (:ids) and r.open and r.order_id is not null""")
                .param("ids", levelIds)
                .query((rs, n) -> new SourceItem(rs.getString("source"), rs.getLong("source_item_id")))
                .list();
    }

    /**
     * Units of a product that known orders have sold and that are subtracted.
     *
     * @param surely those that are not missing from Source's stock yet
     * @param atMost with those of orders that were sent, which Source may count already
     */
    record Owed(int surely, int atMost) {}

    Owed owed(SourceItem item) {
        record Open(long order, int units, boolean awaited) {}
        List<Open> open = jdbc.sql("""
                        select order_id, units, exists (
                            select 1 from reservation_read r where r.reservation_id = reservation.id and r.purpose = 'COUNT') as awaited
                        from reservation where source_item_id = :item and source = :source and open and order_id is not null""")
                .param("item", item.itemId())
                .param("source", item.store())
                .query((row, n) -> new Open(row.getLong("order_id"), row.getInt("units"), row.getBoolean("awaited")))
                .list();
        Set<Long> underWay =
                orders.among(open.stream().map(Open::order).distinct().toList());
        int atMost = open.stream().mapToInt(Open::units).sum();
        int surely = open.stream()
                .filter(one -> !one.awaited() && !underWay.contains(one.order()))
                .mapToInt(Open::units)
                .sum();
        return new Owed(surely, atMost);
    }

    /** What orders sold of a product and Source does not count, or sold since a moment; the latest first. */
    List<Reservation> latest(SourceItem item, Instant since, int limit) {
        return jdbc.sql(SELECT + """
                        where source_item_id = :item and source = :source and order_id is not null and units > 0
                          and (open or since > :since)
                        order by id desc limit :limit""")
                .param("item", item.itemId())
                .param("source", item.store())
                .param("since", Utc.at(since))
                .param("limit", limit)
                .query(ReservationTable::row)
                .list();
    }

    private static Reservation row(ResultSet rs, int n) throws SQLException {
        long order = rs.getLong("order_id");
        return new Reservation(
                rs.getLong("id"),
                new SyncedProduct(rs.getString("source"), rs.getString("destination"), rs.getLong("source_item_id")),
                order == 0 ? OptionalLong.empty() : OptionalLong.of(order),
                rs.getInt("units"),
                rs.getInt("unseen"),
                rs.getBoolean("open"),
                rs.getBoolean("added"));
    }
}

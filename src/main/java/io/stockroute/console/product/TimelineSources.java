package io.stockroute.console.product;

import io.stockroute.Utc;
import io.stockroute.ColumnTimes;
import io.stockroute.console.web.Viewer;
import io.stockroute.stock.Cause;
import io.stockroute.webhook.DeliveryState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Writes and deliveries with the levels that they are about. */
@Repository
class TimelineSources {

    /** A level that a write sets or a delivery led to. */
    record Touched(
            long level,
            String title,
            @Nullable String sku,
            @Nullable String location,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable Integer believed) {}

    /**
     * A delivery of Shopify; never its body, which may tell of customers.
     *
     * @param event by which Shopify knows what happened
     */
    record Delivery(
            long id,
            String store,
            String topic,
            String webhookId,
            @Nullable String event,
            @Nullable Instant triggeredAt,
            Instant receivedAt,
            DeliveryState state,
            int attempts,
            @Nullable Instant settledAt,
            @Nullable String reason) {}

    /** What a delivery led to is looked for within this time of it, and of when it was worked: that may be days later. */
    private static final Duration AFTER = Duration.ofMinutes(5);

    private static final Duration BEFORE = Duration.ofMinutes(1);

    private static final int MOST = 100;

    private static final String LEVEL = """
            left join variant v on v.inventory_item_id = l.inventory_item_id and v.store = l.store
            left join location c on c.store = l.store and c.location_id = l.location_id
            """;

    private final JdbcClient jdbc;

    TimelineSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Touched> levelsOfWrite(Viewer viewer, long write) {
        return distinct(viewer.bind(jdbc.sql("""
                        select w.level_id, w.from_quantity, w.to_quantity, l.believed, v.product_title, v.variant_title, v.sku, c.name
                        from stock_write_row w join level l on l.id = w.level_id and (:all or l.store in (:stores))
                        """ + LEVEL + " where w.write_id = :id order by w.position"))
                .param("id", write));
    }

    /** The levels that a delivery told of, as far as the ledger still says so. */
    List<Touched> levelsOfDelivery(Viewer viewer, Delivery delivery) {
        Instant worked = Optional.ofNullable(delivery.settledAt())
                .map(settled -> settled.minus(BEFORE))
                .filter(delivery.receivedAt()::isBefore)
                .orElse(delivery.receivedAt());
        return distinct(viewer.bind(jdbc.sql("""
                        select l.id as level_id, cast(null as integer) as from_quantity, cast(null as integer) as to_quantity,
                            l.believed, v.product_title, v.variant_title, v.sku, c.name
                        from (select distinct level_id from ledger_entry
                              where at >= :from and at < :to and cause = :cause limit :most) e
                        join level l on l.id = e.level_id and (:all or l.store in (:stores))
                        """ + LEVEL + " order by l.id"))
                .param("from", Utc.at(worked))
                .param("to", Utc.at(worked.plus(AFTER)))
                .param("cause", Cause.delivery(delivery.id()).text())
                .param("most", MOST));
    }

    Optional<Delivery> delivery(Viewer viewer, long id) {
        return viewer.bind(jdbc.sql("""
                        select id, store, topic, webhook_id, event_id, triggered_at, received_at, state, attempts, settled_at, reason
                        from delivery where id = :id and (:all or store in (:stores))"""))
                .param("id", id)
                .query((row, n) -> new Delivery(
                        row.getLong("id"),
                        row.getString("store"),
                        row.getString("topic"),
                        row.getString("webhook_id"),
                        row.getString("event_id"),
                        ColumnTimes.at(row, "triggered_at"),
                        ColumnTimes.required(row, "received_at"),
                        DeliveryState.valueOf(row.getString("state")),
                        row.getInt("attempts"),
                        ColumnTimes.at(row, "settled_at"),
                        row.getString("reason")))
                .optional();
    }

    /** Two variants may share an inventory item, and so a level. */
    private static List<Touched> distinct(StatementSpec query) {
        Map<Long, Touched> byLevel = new LinkedHashMap<>();
        query.query((row, n) -> touched(row)).list().forEach(one -> byLevel.putIfAbsent(one.level(), one));
        return List.copyOf(byLevel.values());
    }

    private static Touched touched(ResultSet row) throws SQLException {
        return new Touched(
                row.getLong("level_id"),
                Titles.of(row.getString("product_title"), row.getString("variant_title")),
                row.getString("sku"),
                row.getString("name"),
                row.getObject("from_quantity", Integer.class),
                row.getObject("to_quantity", Integer.class),
                row.getObject("believed", Integer.class));
    }
}

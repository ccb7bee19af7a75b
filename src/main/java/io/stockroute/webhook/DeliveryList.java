package io.stockroute.webhook;

import io.stockroute.ColumnTimes;
import io.stockroute.ListPage;
import io.stockroute.StoreScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Webhook deliveries, to look at. */
@Repository
public class DeliveryList {

    /**
     * A delivery without its body, which may hold customers' data.
     *
     * @param details of a failure, for support
     * @param kept whether its body is kept, so that it can be retried
     */
    public record DeliveryRow(
            long id,
            String store,
            String topic,
            DeliveryState state,
            int attempts,
            Instant receivedAt,
            @Nullable Instant settledAt,
            @Nullable String reason,
            @Nullable String details,
            @Nullable Instant dismissedAt,
            @Nullable String dismissedBy,
            boolean kept) {}

    /**
     * A delivery with how Shopify knows it; never its body.
     *
     * @param event by which Shopify knows what happened
     */
    public record Delivery(
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
            @Nullable String reason,
            @Nullable String details) {}

    private record Last(String store, @Nullable Instant at) {}

    private static final String SELECT = """
            select id, store, topic, state, attempts, received_at, settled_at, reason, details, dismissed_at, dismissed_by,
                body is not null as kept
            from delivery
            """;

    private final JdbcClient jdbc;

    public DeliveryList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Deliveries in a state, the newest first; a page, from 0. */
    public ListPage<DeliveryRow> in(DeliveryState state, StoreScope scope, int page, int size) {
        return ListPage.of(
                scope.bind(jdbc.sql(SELECT + """
                        where state = :state and (:all or store in (:stores))
                        order by state, id desc limit :size offset :offset"""))
                        .param("state", state.name())
                        .param("size", size + 1)
                        .param("offset", (long) page * size)
                        .query(DeliveryList::row)
                        .list(),
                page,
                size,
                () -> count(state, scope));
    }

    public Optional<DeliveryRow> find(StoreScope scope, long id) {
        return scope.bind(jdbc.sql(SELECT + "where id = :id and (:all or store in (:stores))"))
                .param("id", id)
                .query(DeliveryList::row)
                .optional();
    }

    public long count(DeliveryState state, StoreScope scope) {
        return scope.bind(jdbc.sql("""
                        select count(*) from delivery where state = :state and (:all or store in (:stores))"""))
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    /** The stores that have deliveries in a state. */
    public List<String> stores(DeliveryState state, StoreScope scope) {
        return scope.bind(jdbc.sql("""
                        select distinct store from delivery where state = :state and (:all or store in (:stores))"""))
                .param("state", state.name())
                .query(String.class)
                .list();
    }

    public Optional<Delivery> delivery(StoreScope scope, long id) {
        return scope.bind(jdbc.sql("""
                        select id, store, topic, webhook_id, event_id, triggered_at, received_at, state, attempts, settled_at, reason, details
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
                        row.getString("reason"),
                        row.getString("details")))
                .optional();
    }

    /** The store that sent each of some deliveries, as far as they are kept and may be seen. */
    public Map<Long, String> senders(StoreScope scope, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : scope
                        .bind(jdbc.sql("""
                                select id, store from delivery where id in (:ids) and (:all or store in (:stores))"""))
                        .param("ids", ids)
                        .query((row, n) -> Map.entry(row.getLong("id"), row.getString("store")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** When each of some stores last sent anything, if it has. */
    public Map<String, Instant> lastReceived(Collection<String> stores) {
        return jdbc
                .sql("""
                        select s.store, (select d.received_at from delivery d where d.store = s.store
                            order by d.store, d.received_at desc limit 1) as at
                        from store_state s where s.store in (:stores)""")
                .param("stores", StoreScope.notEmpty(stores))
                .query((row, n) -> new Last(row.getString("store"), ColumnTimes.at(row, "at")))
                .list()
                .stream()
                .filter(last -> last.at() != null)
                .collect(Collectors.toMap(Last::store, last -> Objects.requireNonNull(last.at())));
    }

    private static DeliveryRow row(ResultSet row, int number) throws SQLException {
        return new DeliveryRow(
                row.getLong("id"),
                row.getString("store"),
                row.getString("topic"),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                ColumnTimes.required(row, "received_at"),
                ColumnTimes.at(row, "settled_at"),
                row.getString("reason"),
                row.getString("details"),
                ColumnTimes.at(row, "dismissed_at"),
                row.getString("dismissed_by"),
                row.getBoolean("kept"));
    }
}

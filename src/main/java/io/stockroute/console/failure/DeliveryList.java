package io.stockroute.console.failure;

import io.stockroute.ColumnTimes;
import io.stockroute.ListPage;
import io.stockroute.console.web.Viewer;
import io.stockroute.webhook.DeliveryState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Webhook deliveries, to look at. */
@Repository
class DeliveryList {

    /**
     * A delivery without its body, which may hold customers' data.
     *
     * @param kept whether its body is kept, so that it can be taken up again
     */
    record DeliveryRow(
            long id,
            String store,
            String topic,
            DeliveryState state,
            int attempts,
            Instant receivedAt,
            @Nullable Instant settledAt,
            @Nullable String reason,
            @Nullable Instant dismissedAt,
            @Nullable String dismissedBy,
            boolean kept) {}

    private static final String SELECT = """
            select id, store, topic, state, attempts, received_at, settled_at, reason, dismissed_at, dismissed_by,
                body is not null as kept
            from delivery
            """;

    private final JdbcClient jdbc;

    DeliveryList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Deliveries in a state, the newest first; a page, from 0. */
    ListPage<DeliveryRow> in(DeliveryState state, Viewer viewer, int page, int size) {
        return ListPage.of(
                viewer.bind(jdbc.sql(SELECT + """
                        where state = :state and (:all or store in (:stores))
                        order by state, id desc limit :size offset :offset"""))
                        .param("state", state.name())
                        .param("size", size + 1)
                        .param("offset", (long) page * size)
                        .query(DeliveryList::row)
                        .list(),
                page,
                size);
    }

    Optional<DeliveryRow> find(Viewer viewer, long id) {
        return viewer.bind(jdbc.sql(SELECT + "where id = :id and (:all or store in (:stores))"))
                .param("id", id)
                .query(DeliveryList::row)
                .optional();
    }

    long count(DeliveryState state, Viewer viewer) {
        return viewer.bind(jdbc.sql("""
                        select count(*) from delivery where state = :state and (:all or store in (:stores))"""))
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    /** The stores that have deliveries in a state. */
    List<String> stores(DeliveryState state, Viewer viewer) {
        return viewer.bind(jdbc.sql("""
                        select distinct store from delivery where state = :state and (:all or store in (:stores))"""))
                .param("state", state.name())
                .query(String.class)
                .list();
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
                ColumnTimes.at(row, "dismissed_at"),
                row.getString("dismissed_by"),
                row.getBoolean("kept"));
    }
}

package io.stockroute.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.stockroute.ColumnTimes;
import io.stockroute.ListPage;
import io.stockroute.RecordState;
import io.stockroute.RowByRow;
import io.stockroute.StoreScope;
import io.stockroute.shopify.RecordFailureRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The orders of the Destinations, to look through. */
@Repository
public class OrderList {

    /**
     * An order of a Destination.
     *
     * @param id by which this API knows it
     * @param order its name in the Destination, such as #1001
     * @param sourceOrder its name in Source
     * @param difference between what it cost here and there, in words
     * @param subtracted units that are still subtracted from what the Destinations offer because of it
     * @param lines how many it has; 0 as long as it was not decided about
     * @param imported how many of them are imported
     * @param notCarried what of it could not be carried to Source, a line each
     */
    public record OrderRow(
            long id,
            String sync,
            String destination,
            String order,
            String kind,
            OrderState state,
            @Nullable String reasonCode,
            @Nullable String reason,
            Instant createdAt,
            Instant acceptedAt,
            @Nullable Instant settledAt,
            @Nullable String settledBy,
            @Nullable String sourceOrder,
            @Nullable String total,
            @Nullable String difference,
            long subtracted,
            long lines,
            long imported,
            List<String> notCarried) {

        /** Whether Source has only a part of it. */
        @JsonProperty
        public boolean partly() {
            return OrderParts.partly(state, notCarried, difference);
        }

        /** What the operator can do. */
        @JsonProperty
        public String todo() {
            return OrderReason.advice(state, reasonCode);
        }
    }

    /** How many orders of a Destination are in a state. */
    public record Count(String sync, String destination, OrderState state, long orders) {}

    /**
     * Since when and up to when the orders of a Destination are known.
     *
     * @param since orders from before are not imported
     * @param polledAt when the last poll that came through began
     * @param failure why the last one did not
     */
    public record Watch(
            String sync,
            String destination,
            Instant since,
            @Nullable Instant polledAt,
            @Nullable String failure) {}

    /**
     * Which orders are to be found; an empty text stands for all.
     *
     * @param name a part of the order's name in the Destination, in any case
     */
    public record Filter(Optional<OrderState> state, String sync, String destination, String name) {}

    private static final String FOUND = """
            select o.*,
                (select coalesce(sum(u.units), 0) from reservation u where u.order_id = o.id and u.open) as subtracted,
                (select count(*) from destination_order_line l where l.destination_order_id = o.id) as line_count,
                (select count(*) from destination_order_line l
                 where l.destination_order_id = o.id and l.imported) as imported_count
            from destination_order o
            """;

    private static final String STANDING = " " + """
            where (o.state in (:failed) or (o.state in (:open) and o.failures >= :listed)) and (:all or o.sync in (:syncs))""";

    private final JdbcClient jdbc;
    private final RowByRow files;

    public OrderList(JdbcClient jdbc, RowByRow files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** A page, from 0, the newest first. */
    public ListPage<OrderRow> orders(StoreScope scope, Filter filter, int page, int size) {
        return ListPage.of(
                filtered(jdbc, scope, filter, " limit :size offset :offset")
                        .param("size", size + 1)
                        .param("offset", (long) page * size)
                        .query(OrderList::row)
                        .list(),
                page,
                size,
                () -> bound(jdbc, scope, filter, "select count(*) from destination_order o" + where(filter))
                        .query(Long.class)
                        .single());
    }

    /** All orders, one by one, the newest first. */
    public void each(StoreScope scope, Filter filter, Consumer<OrderRow> taker) {
        files.each(jdbc -> filtered(jdbc, scope, filter, ""), row -> taker.accept(row(row, 0)));
    }

    /** The orders that wait for an operator, and those that a store fails on; the newest first. */
    public ListPage<OrderRow> standing(StoreScope scope, int page, int size) {
        return ListPage.of(
                scope.bind(jdbc.sql(FOUND + STANDING + " order by o.id desc limit :size offset :offset"))
                        .param("failed", RecordState.names(OrderState.FAILED))
                        .param("open", RecordState.names(OrderState.OPEN))
                        .param("listed", RecordFailureRule.LISTED)
                        .param("size", size + 1)
                        .param("offset", (long) page * size)
                        .query(OrderList::row)
                        .list(),
                page,
                size,
                () -> countStanding(scope));
    }

    public long countStanding(StoreScope scope) {
        return scope.bind(jdbc.sql("select count(*) from destination_order o" + STANDING))
                .param("failed", RecordState.names(OrderState.FAILED))
                .param("open", RecordState.names(OrderState.OPEN))
                .param("listed", RecordFailureRule.LISTED)
                .query(Long.class)
                .single();
    }

    /** The ids of at most so many of them, the oldest first. */
    public List<Long> standingIds(StoreScope scope, int most) {
        return scope.bind(jdbc.sql("select o.id from destination_order o" + STANDING + " order by o.id limit :most"))
                .param("failed", RecordState.names(OrderState.FAILED))
                .param("open", RecordState.names(OrderState.OPEN))
                .param("listed", RecordFailureRule.LISTED)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    public boolean sees(StoreScope scope, long id) {
        return scope.bind(jdbc.sql(
                                "select count(*) from destination_order where id = :id and (:all or sync in (:syncs))"))
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Since when the orders of each Destination are imported, and up to when they are known. */
    public List<Watch> watches(StoreScope scope) {
        return scope.bind(jdbc.sql(
                        "select * from order_poll_cursor where (:all or sync in (:syncs)) order by sync, destination"))
                .query((row, n) -> new Watch(
                        row.getString("sync"),
                        row.getString("destination"),
                        ColumnTimes.required(row, "since"),
                        ColumnTimes.at(row, "polled_at"),
                        row.getString("failure")))
                .list();
    }

    public List<Count> counts(StoreScope scope) {
        return scope.bind(jdbc.sql("""
                        select sync, destination, state, count(*) as orders from destination_order
                        where (:all or sync in (:syncs))
                        group by sync, destination, state order by sync, destination, state"""))
                .query((row, n) -> new Count(
                        row.getString("sync"),
                        row.getString("destination"),
                        OrderState.valueOf(row.getString("state")),
                        row.getLong("orders")))
                .list();
    }

    /** How each of some orders is called, such as "#1001 of outlet", as far as it is kept and may be seen. */
    public Map<Long, String> names(StoreScope scope, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : scope
                        .bind(jdbc.sql("""
                                select id, name, destination from destination_order
                                where id in (:ids) and (:all or sync in (:syncs))"""))
                        .param("ids", ids)
                        .query((row, n) -> Map.entry(
                                row.getLong("id"), row.getString("name") + " of " + row.getString("destination")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static StatementSpec filtered(JdbcClient jdbc, StoreScope scope, Filter filter, String limit) {
        // of one state the index has them in this order
        String sorted = filter.state().isEmpty() ? " order by o.id desc" : " order by o.state, o.id desc";
        return bound(jdbc, scope, filter, FOUND + where(filter) + sorted + limit);
    }

    private static StatementSpec bound(JdbcClient jdbc, StoreScope scope, Filter filter, String sql) {
        return scope.bind(jdbc.sql(sql))
                .param("state", filter.state().map(OrderState::name).orElse(""))
                .param("sync", filter.sync())
                .param("destination", filter.destination())
                .param("name", filter.name().toLowerCase(Locale.ROOT));
    }

    private static String where(Filter filter) {
        StringBuilder where = new StringBuilder(" where ").append("(:all or o.sync in (:syncs))");
        condition(where, filter.state().map(OrderState::name).orElse(""), "o.state = :state");
        condition(where, filter.sync(), "o.sync = :sync");
        condition(where, filter.destination(), "o.destination = :destination");
        condition(where, filter.name(), "position(:name in lower(o.name)) > 0");
        return where.toString();
    }

    private static void condition(StringBuilder where, String value, String condition) {
        if (!value.isEmpty()) {
            where.append(" and ").append(condition);
        }
    }

    private static OrderRow row(ResultSet row, int number) throws SQLException {
        return new OrderRow(
                row.getLong("id"),
                row.getString("sync"),
                row.getString("destination"),
                row.getString("name"),
                row.getString("kind"),
                OrderState.valueOf(row.getString("state")),
                row.getString("reason_code"),
                row.getString("reason"),
                ColumnTimes.required(row, "order_created_at"),
                ColumnTimes.required(row, "accepted_at"),
                ColumnTimes.at(row, "settled_at"),
                row.getString("settled_by"),
                row.getString("source_order_name"),
                row.getString("total"),
                row.getString("difference"),
                row.getLong("subtracted"),
                row.getLong("line_count"),
                row.getLong("imported_count"),
                OrderParts.lines(row.getString("not_carried")));
    }
}

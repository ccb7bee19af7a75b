package io.stockroute.order;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.stockroute.CodedReason;
import io.stockroute.ColumnTimes;
import io.stockroute.ListPage;
import io.stockroute.RecordState;
import io.stockroute.RowByRow;
import io.stockroute.StoreScope;
import io.stockroute.shopify.RecordFailureRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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
     * @param orderId by which the Destination knows it
     * @param sourceOrderId by which Source knows it; null as long as there is a draft order only
     * @param draftId by which Source knows its draft order
     * @param originTotal what all of it costs in the Destination; null: it was not read yet
     * @param total what Source's order costs
     * @param differenceReasons between what it cost here and there; none or one
     * @param subtracted units that are still subtracted from what the Destinations offer because of it
     * @param lines how many it has; 0 as long as it was not decided about
     * @param imported how many of them are imported
     * @param notCarriedReasons what of it could not be carried to Source
     */
    public record OrderRow(
            long id,
            String sync,
            String destination,
            String source,
            String order,
            @JsonFormat(shape = JsonFormat.Shape.STRING) long orderId,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            Long sourceOrderId,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            Long draftId,

            String kind,
            OrderState state,
            @Nullable String reasonCode,
            @Nullable String reason,
            Instant createdAt,
            Instant acceptedAt,
            @Nullable Instant settledAt,
            @Nullable String settledBy,
            @Nullable String sourceOrder,
            @Nullable String originTotal,
            @Nullable String total,
            List<CodedReason> differenceReasons,
            long subtracted,
            long lines,
            long imported,
            List<CodedReason> notCarriedReasons) {

        /** Whether Source has only a part of it. */
        @JsonProperty
        public boolean partly() {
            return OrderParts.partly(state, notCarriedReasons, differenceReasons);
        }

        /** What it cost otherwise, in words; null: there is no difference. */
        @JsonProperty
        public @Nullable String difference() {
            return OrderDifferenceText.ofOne(differenceReasons);
        }

        /** What could not be carried, in words. */
        @JsonProperty
        public List<String> notCarried() {
            return OrderDifferenceText.of(notCarriedReasons);
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
     * @param search a part of its name in either store, or of the title or SKU of one of its lines, in any case
     * @param created when it was created in the Destination
     */
    public record Filter(
            Optional<OrderState> state, String sync, String destination, String name, String search, Days created) {

        /** The same in any state. */
        public Filter ofAnyState() {
            return new Filter(Optional.empty(), sync, destination, name, search, created);
        }
    }

    /**
     * Whole days in UTC, both included; what is empty is open.
     */
    public record Days(Optional<LocalDate> from, Optional<LocalDate> until) {

        public static final Days ALL = new Days(Optional.empty(), Optional.empty());
    }

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
                () -> OrderConditions.bind(
                                jdbc,
                                scope,
                                filter,
                                "select count(*) from destination_order o" + OrderConditions.where(filter))
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

    /** How many of the orders that a filter finds are in each state, whatever state it names. */
    public Map<OrderState, Long> byState(StoreScope scope, Filter filter) {
        Filter any = filter.ofAnyState();
        return OrderConditions.bind(jdbc, scope, any, """
                        select o.state, count(*) as orders from destination_order o
                        """ + OrderConditions.where(any) + " group by o.state")
                .query((row, n) -> Map.entry(OrderState.valueOf(row.getString("state")), row.getLong("orders")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
        return OrderConditions.bind(jdbc, scope, filter, FOUND + OrderConditions.where(filter) + sorted + limit);
    }

    private static OrderRow row(ResultSet row, int number) throws SQLException {
        Long draft = row.getObject("draft_id", Long.class);
        Long made = row.getObject("source_order_id", Long.class);
        return new OrderRow(
                row.getLong("id"),
                row.getString("sync"),
                row.getString("destination"),
                row.getString("source"),
                row.getString("name"),
                row.getLong("order_id"),
                made == null || made.equals(draft) ? null : made,
                draft,
                row.getString("kind"),
                OrderState.valueOf(row.getString("state")),
                row.getString("reason_code"),
                row.getString("reason"),
                ColumnTimes.required(row, "order_created_at"),
                ColumnTimes.required(row, "accepted_at"),
                ColumnTimes.at(row, "settled_at"),
                row.getString("settled_by"),
                row.getString("source_order_name"),
                row.getString("origin_total"),
                row.getString("total"),
                CodedReason.in(row.getString("difference")),
                row.getLong("subtracted"),
                row.getLong("line_count"),
                row.getLong("imported_count"),
                CodedReason.in(row.getString("not_carried")));
    }
}

package io.stockroute.order;

import io.stockroute.CodedReason;
import io.stockroute.ColumnTimes;
import io.stockroute.StoreScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of one order of a Destination and of its way to Source; nothing tells who bought. */
@Repository
public class OrderDetails {

    public record Order(
            long id,
            String sync,
            String kind,
            OrderState state,
            @Nullable String reasonCode,
            @Nullable String reason,
            @Nullable String note,
            List<CodedReason> notCarriedReasons,
            Origin origin,
            Made made,
            Progress progress) {}

    /**
     * Whether its units leave Source at the location that feeds the one where they were sold.
     *
     * @param reason why not, or why not yet
     */
    public record Place(PlaceState state, @Nullable String reason) {

        /** What it means. */
        public String meaning() {
            return state.meaning();
        }

        /** What the operator can do. */
        public String todo() {
            return state.advice();
        }
    }

    /**
     * The order in the Destination.
     *
     * @param total what all of it costs there; null: it was not read yet
     * @param toImport what of it that is imported costs there; null: that is not known, or Source's own prices hold
     * @param shipping its shipping methods with their prices
     */
    public record Origin(
            String destination,
            long orderId,
            String name,
            Instant createdAt,
            @Nullable String total,
            @Nullable String toImport,
            List<String> shipping) {}

    /**
     * What became of it in Source.
     *
     * @param orderId null as long as there is a draft order only
     * @param name of the order, or of the draft order as long as it is none
     * @param draftState null: there is no draft order
     * @param reservedUntil until when the draft order reserves its stock; null: it does not, or is none any more
     * @param differenceReasons between the two totals; none or one
     */
    public record Made(
            String source,
            @Nullable Long orderId,
            @Nullable String name,
            @Nullable Long draftId,
            @Nullable DraftState draftState,
            @Nullable Instant reservedUntil,
            @Nullable String total,
            List<CodedReason> differenceReasons) {}

    /** @param tries how often it was sent to Source */
    public record Progress(
            String cause,
            Instant acceptedAt,
            Instant dueAt,
            @Nullable Instant sentAt,
            int tries,
            @Nullable Instant settledAt,
            @Nullable String settledBy) {}

    /**
     * Something that happened to it.
     *
     * @param reason as it was told then; null: there is none to tell
     * @param by the operator that decided it; null: it happened by itself
     */
    public record Event(
            Instant at,
            OrderStep step,
            @Nullable String reason,
            @Nullable String by) {}

    /** @param reason why it was not imported; empty if it was */
    public record Line(
            String title,
            @Nullable String variantTitle,
            @Nullable String sku,
            int quantity,
            boolean imported,
            String reason) {}

    /** Units that are still subtracted from what the Destinations offer because of it. */
    public record Subtracted(@Nullable String sku, @Nullable String product, int units, Instant since) {}

    private final JdbcClient jdbc;

    public OrderDetails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty if there is no such order, or none that may be seen. */
    public Optional<Order> order(StoreScope scope, long id) {
        return scope.bind(jdbc.sql("select * from destination_order where id = :id and (:all or sync in (:syncs))"))
                .param("id", id)
                .query((row, n) -> new Order(
                        id,
                        row.getString("sync"),
                        row.getString("kind"),
                        OrderState.valueOf(row.getString("state")),
                        row.getString("reason_code"),
                        row.getString("reason"),
                        row.getString("note"),
                        CodedReason.in(row.getString("not_carried")),
                        origin(row),
                        made(row),
                        progress(row)))
                .optional();
    }

    /** What happened to it since it was accepted, the newest first. That it may be seen is the caller's care. */
    public List<Event> history(long id) {
        return jdbc.sql("""
                        select at, step, reason, operator from order_history
                        where destination_order_id = :id order by destination_order_id, id desc limit 200""")
                .param("id", id)
                .query((row, n) -> new Event(
                        ColumnTimes.required(row, "at"),
                        OrderStep.valueOf(row.getString("step")),
                        row.getString("reason"),
                        row.getString("operator")))
                .list();
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                row.getString("destination"),
                row.getLong("order_id"),
                row.getString("name"),
                ColumnTimes.required(row, "order_created_at"),
                row.getString("origin_total"),
                row.getString("expected_total"),
                OrderParts.lines(row.getString("shipping")));
    }

    private static Made made(ResultSet row) throws SQLException {
        Long draft = row.getObject("draft_id", Long.class);
        Long made = row.getObject("source_order_id", Long.class);
        DraftState draftState = draftState(row);
        return new Made(
                row.getString("source"),
                made == null || made.equals(draft) ? null : made,
                row.getString("source_order_name"),
                draft,
                draftState,
                draftState == DraftState.OPEN ? ColumnTimes.at(row, "reserved_until") : null,
                row.getString("total"),
                CodedReason.in(row.getString("difference")));
    }

    private static @Nullable DraftState draftState(ResultSet row) throws SQLException {
        String state = row.getString("draft_state");
        return state == null ? null : DraftState.valueOf(state);
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                row.getString("cause"),
                ColumnTimes.required(row, "accepted_at"),
                ColumnTimes.required(row, "due_at"),
                ColumnTimes.at(row, "sent_at"),
                row.getInt("tries"),
                ColumnTimes.at(row, "settled_at"),
                row.getString("settled_by"));
    }

    /** Its lines in their order. That the order may be seen is the caller's care. */
    public List<Line> lines(long id) {
        return jdbc.sql("""
                        select title, variant_title, sku, quantity, imported, reason from destination_order_line
                        where destination_order_id = :id order by position""")
                .param("id", id)
                .query((row, n) -> new Line(
                        row.getString("title"),
                        row.getString("variant_title"),
                        row.getString("sku"),
                        row.getInt("quantity"),
                        row.getBoolean("imported"),
                        row.getString("reason")))
                .list();
    }

    /** Empty if any place in Source will do. That the order may be seen is the caller's care. */
    public Optional<Place> place(long id) {
        return jdbc.sql("select state, reason from order_place where destination_order_id = :id")
                .param("id", id)
                .query((row, n) -> new Place(PlaceState.valueOf(row.getString("state")), row.getString("reason")))
                .optional();
    }

    /** What is subtracted for it now. That the order may be seen is the caller's care. */
    public List<Subtracted> subtracted(long id) {
        return jdbc.sql("""
                        select v.sku, v.product_title, u.units, u.since
                        from reservation u join destination_order o on o.id = u.order_id
                        left join variant v on v.inventory_item_id = u.source_item_id and v.store = o.source
                            and v.variant_id = (select min(x.variant_id) from variant x
                                where x.inventory_item_id = u.source_item_id and x.store = o.source)
                        where u.order_id = :id and u.open order by u.id""")
                .param("id", id)
                .query((row, n) -> new Subtracted(
                        row.getString("sku"),
                        row.getString("product_title"),
                        row.getInt("units"),
                        ColumnTimes.required(row, "since")))
                .list();
    }
}

package io.stockroute.console.order;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.stockroute.console.web.AdminLinks;
import io.stockroute.ColumnTimes;
import io.stockroute.console.web.Viewer;
import io.stockroute.order.DraftState;
import io.stockroute.order.OrderReason;
import io.stockroute.order.OrderState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One order of a Destination with everything that is known of its way to Source. */
@Repository
public class OrderView {

    /** What is known of it; nothing tells who bought. */
    public record Order(
            long id,
            String sync,
            String kind,
            OrderState state,
            @Nullable String reasonCode,
            @Nullable String reason,
            @Nullable String note,
            Origin origin,
            Made made,
            Progress progress,
            List<Line> lines,
            List<Subtracted> subtracted) {

        /** What the operator can do. */
        @JsonProperty
        public String todo() {
            return OrderReason.advice(state, reasonCode);
        }
    }

    /** The order in the Destination; its total is that of the matched lines. */
    public record Origin(
            String destination,
            @JsonFormat(shape = JsonFormat.Shape.STRING) long orderId,
            String name,
            Instant createdAt,
            @Nullable String total,
            @Nullable String link) {}

    /**
     * What became of it in Source.
     *
     * @param orderId null as long as there is a draft order only
     * @param name of the order, or of the draft order as long as it is none
     * @param draftState null: there is no draft order
     * @param reservedUntil until when the draft order reserves its stock; null: it does not, or is none any more
     * @param difference between the two totals, in words; null: there is none
     */
    public record Made(
            String source,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            Long orderId,

            @Nullable String name,
            @Nullable String link,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            Long draftId,

            @Nullable DraftState draftState,
            @Nullable String draftLink,
            @Nullable Instant reservedUntil,
            @Nullable String total,
            @Nullable String difference) {}

    /** @param tries how often it was sent to Source */
    public record Progress(
            String cause,
            Instant acceptedAt,
            Instant dueAt,
            @Nullable Instant sentAt,
            int tries,
            @Nullable Instant settledAt,
            @Nullable String settledBy) {}

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
    private final AdminLinks links;

    OrderView(JdbcClient jdbc, AdminLinks links) {
        this.jdbc = jdbc;
        this.links = links;
    }

    /** Empty if there is no such order, or none that may be seen. */
    Optional<Order> order(Viewer viewer, long id) {
        List<Line> lines = lines(id);
        List<Subtracted> subtracted = subtracted(id);
        return viewer.bind(jdbc.sql("select * from destination_order where id = :id and (:all or sync in (:syncs))"))
                .param("id", id)
                .query((row, n) -> new Order(
                        id,
                        row.getString("sync"),
                        row.getString("kind"),
                        OrderState.valueOf(row.getString("state")),
                        row.getString("reason_code"),
                        row.getString("reason"),
                        row.getString("note"),
                        origin(row),
                        made(row),
                        progress(row),
                        lines,
                        subtracted))
                .optional();
    }

    private Origin origin(ResultSet row) throws SQLException {
        String destination = row.getString("destination");
        long number = row.getLong("order_id");
        return new Origin(
                destination,
                number,
                row.getString("name"),
                ColumnTimes.required(row, "order_created_at"),
                row.getString("expected_total"),
                links.order(destination, number));
    }

    private Made made(ResultSet row) throws SQLException {
        String source = row.getString("source");
        Long draft = row.getObject("draft_id", Long.class);
        Long made = row.getObject("source_order_id", Long.class);
        Long order = made == null || made.equals(draft) ? null : made;
        DraftState draftState = draftState(row);
        return new Made(
                source,
                order,
                row.getString("source_order_name"),
                links.order(source, order),
                draft,
                draftState,
                links.draftOrder(source, draft),
                draftState == DraftState.OPEN ? ColumnTimes.at(row, "reserved_until") : null,
                row.getString("total"),
                row.getString("difference"));
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

    private List<Line> lines(long id) {
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

    private List<Subtracted> subtracted(long id) {
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

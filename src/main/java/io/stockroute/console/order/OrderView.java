package io.stockroute.console.order;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.stockroute.CodedReason;
import io.stockroute.console.web.AdminLinks;
import io.stockroute.console.web.Viewer;
import io.stockroute.order.DraftState;
import io.stockroute.order.OrderDetails;
import io.stockroute.order.OrderDetails.Line;
import io.stockroute.order.OrderDetails.Progress;
import io.stockroute.order.OrderDifferenceText;
import io.stockroute.order.OrderParts;
import io.stockroute.order.OrderReason;
import io.stockroute.order.OrderState;
import io.stockroute.order.PlaceState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One order of a Destination with everything that is known of its way to Source. */
@Component
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
            List<CodedReason> notCarriedReasons,
            Origin origin,
            Made made,
            Progress progress,
            List<OrderDetails.Event> history,
            List<Line> lines,
            List<Subtracted> subtracted,
            @Nullable Place place) {

        /** Whether Source has only a part of it. */
        @JsonProperty
        public boolean partly() {
            return OrderParts.partly(state, notCarriedReasons, made.differenceReasons());
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

    /**
     * Whether its units leave Source at the location that feeds the one where they were sold.
     *
     * @param reason why not, or why not yet
     * @param todo what the operator can do
     */
    public record Place(PlaceState state, @Nullable String reason, String meaning, String todo) {}

    /**
     * The order in the Destination.
     *
     * @param total what all of it costs there; null: it was not read yet
     * @param toImport what of it that is imported costs there; null: that is not known, or Source's own prices hold
     * @param shipping its shipping methods with their prices
     */
    public record Origin(
            String destination,
            @JsonFormat(shape = JsonFormat.Shape.STRING) long orderId,
            String name,
            Instant createdAt,
            @Nullable String total,
            @Nullable String toImport,
            List<String> shipping,
            @Nullable String link) {}

    /**
     * What became of it in Source.
     *
     * @param orderId null as long as there is a draft order only
     * @param name of the order, or of the draft order as long as it is none
     * @param draftState null: there is no draft order
     * @param reservedUntil until when the draft order reserves its stock; null: it does not, or is none any more
     * @param difference between the two totals, in words; null: there is none; {@code differenceReasons}: the same as codes
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
            @Nullable String difference,
            List<CodedReason> differenceReasons) {}

    /** Units that are still subtracted from what the Destinations offer because of it. */
    public record Subtracted(@Nullable String sku, @Nullable String product, int units, Instant since) {}

    private final OrderDetails orders;
    private final AdminLinks links;

    OrderView(OrderDetails orders, AdminLinks links) {
        this.orders = orders;
        this.links = links;
    }

    /** Empty if there is no such order, or none that may be seen. */
    Optional<Order> order(Viewer viewer, long id) {
        return orders.order(viewer, id)
                .map(order -> new Order(
                        id,
                        order.sync(),
                        order.kind(),
                        order.state(),
                        order.reasonCode(),
                        order.reason(),
                        order.note(),
                        order.notCarriedReasons(),
                        origin(order.origin()),
                        made(order.made()),
                        order.progress(),
                        orders.history(id),
                        orders.lines(id),
                        orders.subtracted(id).stream()
                                .map(one -> new Subtracted(one.sku(), one.product(), one.units(), one.since()))
                                .toList(),
                        orders.place(id)
                                .map(place -> new Place(place.state(), place.reason(), place.meaning(), place.todo()))
                                .orElse(null)));
    }

    private Origin origin(OrderDetails.Origin origin) {
        return new Origin(
                origin.destination(),
                origin.orderId(),
                origin.name(),
                origin.createdAt(),
                origin.total(),
                origin.toImport(),
                origin.shipping(),
                links.order(origin.destination(), origin.orderId()));
    }

    private Made made(OrderDetails.Made made) {
        return new Made(
                made.source(),
                made.orderId(),
                made.name(),
                links.order(made.source(), made.orderId()),
                made.draftId(),
                made.draftState(),
                links.draftOrder(made.source(), made.draftId()),
                made.reservedUntil(),
                made.total(),
                OrderDifferenceText.of(made.differenceReasons()).stream()
                        .findFirst()
                        .orElse(null),
                made.differenceReasons());
    }
}

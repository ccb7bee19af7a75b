package io.stockroute.console.timeline;

import io.stockroute.console.timeline.PoolChanges.Change;
import io.stockroute.console.web.Formats;
import io.stockroute.console.web.ReasonText;
import io.stockroute.order.OrderState;
import io.stockroute.order.OversellView.Spell;
import io.stockroute.order.ProductOrders.Taking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells orders, oversells and pools in plain words. */
final class EventText {

    private static final Formats SHOW = new Formats();

    private EventText() {}

    /** What became of an order, the newest first: where it ended, if it has, and that it was accepted. */
    static List<TimelineLine> of(Taking order) {
        Sentence name = Sentence.link("Order " + order.name() + " of " + order.destination(), "/orders/" + order.id());
        List<TimelineLine> lines = new ArrayList<>();
        if (order.settledAt() != null) {
            lines.add(line(order.settledAt(), tone(order.state()), "Order", name.and(end(order))));
        }
        lines.add(line(
                order.acceptedAt(),
                "busy",
                "Order",
                name.and(" took " + units(order.units()) + ": subtracted until the stock of " + order.source()
                        + " is less by them.")));
        return lines;
    }

    static List<TimelineLine> of(Spell oversell) {
        List<TimelineLine> lines = new ArrayList<>();
        lines.add(line(
                oversell.since(),
                "bad",
                "Oversold",
                Sentence.of("Oversold: " + units(oversell.units())
                        + " short at the most. Restock a store, or contact a customer: the orders page lists them.")));
        if (oversell.healedAt() != null) {
            lines.add(line(oversell.healedAt(), "good", "Oversold", Sentence.of("There is enough stock again.")));
        }
        return lines;
    }

    /** Where a pool begins or ends; what changes it in between stands with the reads. */
    static List<TimelineLine> of(Change change) {
        if (change.start()) {
            return List.of(line(
                    change.at(),
                    "good",
                    "Pool",
                    Sentence.of("The stores of the sync " + change.sync() + " begin to share this stock, with the "
                            + units(change.quantity()) + " of its Source.")));
        }
        return change.ended() == null
                ? List.of()
                : List.of(line(
                        change.at(),
                        "warning",
                        "Pool",
                        Sentence.of("The stores of the sync " + change.sync() + " no longer share this stock: "
                                + ReasonText.of(change.ended()) + ".")));
    }

    private static String end(Taking order) {
        return switch (order.state()) {
            case IMPORTED -> imported(order);
            case SKIPPED -> " is not imported to " + order.source() + reason(order) + " What it took is offered again.";
            case DISMISSED ->
                " was dismissed" + (order.settledBy() == null ? "" : " by " + order.settledBy())
                        + ": what it took is offered again.";
            case ON_HOLD -> " is on hold" + reason(order) + " What it took stays subtracted.";
            case REFUSED ->
                " was refused by Shopify in " + order.source() + reason(order) + " What it took stays subtracted.";
            case WAITING, CREATING -> " is being imported to " + order.source() + ".";
        };
    }

    /** A draft order that is completed bears the name of the order that it is now. */
    private static String imported(Taking order) {
        String named = order.sourceName() == null ? "" : " " + order.sourceName();
        if (order.draftState() == null) {
            return " is order" + named + " in " + order.source() + " now.";
        }
        return switch (order.draftState()) {
            case OPEN -> " is draft order" + named + " in " + order.source() + " now.";
            case COMPLETED ->
                " became a draft order in " + order.source() + ", which was completed since: it is order" + named
                        + " now.";
            case DELETED ->
                " became draft order" + named + " in " + order.source()
                        + ", which was deleted since: what it took is offered again.";
        };
    }

    private static String reason(Taking order) {
        return order.reason() == null || order.reason().isBlank()
                ? "."
                : ": " + order.reason() + (order.reason().endsWith(".") ? "" : ".");
    }

    private static String tone(OrderState state) {
        return switch (state) {
            case IMPORTED -> "good";
            case ON_HOLD, REFUSED -> "bad";
            case SKIPPED, DISMISSED -> "off";
            case WAITING, CREATING -> "busy";
        };
    }

    private static String units(int units) {
        return units == 1 ? "1 unit" : SHOW.number(units) + " units";
    }

    private static TimelineLine line(Instant at, String tone, String label, Sentence sentence) {
        return new TimelineLine(at, null, null, tone, label, sentence, null, null, 1, null, null);
    }
}

package io.stockroute.console.order;

import io.stockroute.order.OrderKind;
import io.stockroute.order.OrderState;
import io.stockroute.order.OrderStep;
import io.stockroute.order.PlaceState;
import org.springframework.stereotype.Component;

/** How pages name the states of orders; in templates {@code @orderLabels}. */
@Component("orderLabels")
public class OrderLabels {

    /** One or two words. */
    public String state(OrderState state) {
        return switch (state) {
            case WAITING -> "waiting";
            case CREATING -> "being imported";
            case IMPORTED -> "imported";
            case SKIPPED -> "not for Source";
            case ON_HOLD -> "on hold";
            case REFUSED -> "refused";
            case DISMISSED -> "dismissed";
        };
    }

    /** The kind of sign that goes with it: good, busy, warning, bad, off. */
    public String sign(OrderState state) {
        return switch (state) {
            case WAITING, CREATING -> "busy";
            case IMPORTED -> "good";
            case ON_HOLD -> "warning";
            case REFUSED -> "bad";
            case SKIPPED, DISMISSED -> "off";
        };
    }

    /** The same of an order of which Source may have a part only. */
    public String state(OrderState state, boolean partly) {
        return partly ? "imported in part" : state(state);
    }

    /** The sign of an order of which Source may have a part only. */
    public String sign(OrderState state, boolean partly) {
        return partly ? "warning" : sign(state);
    }

    /** The kind of sign that goes with the place of an order. */
    public String sign(PlaceState state) {
        return switch (state) {
            case EXPECTED, PLACING -> "busy";
            case PLACED -> "good";
            case MISPLACED -> "warning";
        };
    }

    /** The kind of box that its reason stands in. */
    public String box(OrderState state) {
        return switch (state) {
            case REFUSED -> "refused";
            case ON_HOLD -> "note";
            default -> "card";
        };
    }

    /** What happened to it, as its history tells it. */
    public String step(OrderStep step) {
        return switch (step) {
            case SENT -> "Sent to Source";
            case RESENT -> "Not found in Source, sent again";
            case FAILING -> "Failing: retried automatically";
            case IMPORTED -> "Imported";
            case SKIPPED -> "Not for Source";
            case ON_HOLD -> "On hold";
            case REFUSED -> "Refused";
            case RETRIED -> "Retried";
            case DISMISSED -> "Dismissed";
            case CHANGE_DISMISSED -> "Change dismissed";
        };
    }

    /** The kind of sign that goes with it. */
    public String sign(OrderStep step) {
        return switch (step) {
            case IMPORTED -> "good";
            case ON_HOLD -> "warning";
            case REFUSED, FAILING -> "bad";
            case SENT, RESENT, RETRIED -> "busy";
            case SKIPPED, DISMISSED, CHANGE_DISMISSED -> "off";
        };
    }

    /** Whether it became, or becomes, a draft order. */
    public boolean isDraft(String kind) {
        return kind.equals(OrderKind.DRAFT.name());
    }

    /** What it became, or becomes, in Source. */
    public String kind(String kind) {
        return isDraft(kind) ? "draft order" : "order";
    }

    /** How we heard of it. */
    public String cause(String cause) {
        return cause.startsWith("delivery:") ? "reported by a webhook" : "found by polling";
    }
}

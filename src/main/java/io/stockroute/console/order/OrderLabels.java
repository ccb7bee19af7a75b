package io.stockroute.console.order;

import org.springframework.stereotype.Component;

/** How pages name the states of orders; in templates {@code @orderWords}. */
@Component("orderLabels")
public class OrderLabels {

    /** One or two words. */
    public String state(String state) {
        return switch (state) {
            case "WAITING" -> "waiting";
            case "CREATING" -> "being brought";
            case "IMPORTED" -> "brought over";
            case "SKIPPED" -> "not for Source";
            case "HELD" -> "held";
            case "REFUSED" -> "refused";
            case "DISMISSED" -> "dismissed";
            default -> state;
        };
    }

    /** The kind of sign that goes with it: good, busy, held, bad, off. */
    public String sign(String state) {
        return switch (state) {
            case "WAITING", "CREATING" -> "busy";
            case "IMPORTED" -> "good";
            case "HELD" -> "held";
            case "REFUSED" -> "bad";
            default -> "off";
        };
    }

    /** What it became, or becomes, in Source. */
    public String kind(String kind) {
        return kind.equals("DRAFT") ? "draft order" : "order";
    }

    /** How we heard of it. */
    public String cause(String cause) {
        return cause.startsWith("delivery:") ? "Shopify told us of it" : "found by asking for new orders";
    }
}

package io.stockroute.console.product;

import io.stockroute.stock.WriteState;
import io.stockroute.webhook.DeliveryState;
import org.springframework.stereotype.Component;

/** How pages show the states of writes and deliveries; in templates {@code @sourceLabels}. */
@Component("sourceLabels")
class SourceLabels {

    /** Good, busy, warning or bad. */
    public String write(WriteState state) {
        return switch (state) {
            case DONE -> "good";
            case OPEN -> "busy";
            case REFUSED -> "bad";
            case STALE, ABANDONED -> "warning";
        };
    }

    /** Good, busy, bad or off. */
    public String delivery(DeliveryState state) {
        return switch (state) {
            case DONE -> "good";
            case RECEIVED -> "busy";
            case FAILED -> "bad";
            case DISMISSED -> "off";
        };
    }
}

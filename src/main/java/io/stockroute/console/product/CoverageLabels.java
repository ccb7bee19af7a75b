package io.stockroute.console.product;

import io.stockroute.catalog.LocationState;
import org.springframework.stereotype.Component;

/** How pages show the states of locations; in templates {@code @coverageLabels}. */
@Component("coverageLabels")
class CoverageLabels {

    /** Good, warning or off. */
    public String tone(LocationState state) {
        return switch (state) {
            case PAIRED -> "good";
            case INACTIVE -> "off";
            case UNPAIRED, UNKNOWN, AMBIGUOUS -> "warning";
        };
    }
}

package io.stockroute.simulator.state.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What few lines of an order have. A tip is a line of its own that counts in the total, not in the subtotal. */
public record LineExtras(
        boolean tip,
        List<LineDuty> duties,
        @Nullable LineGroup group,
        @Nullable String sellingPlan) {
    static final LineExtras NONE = new LineExtras(false, List.of(), null, null);
}

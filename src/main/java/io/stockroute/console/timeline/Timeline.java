package io.stockroute.console.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what happened, the newest first.
 *
 * @param before what to ask for to see what happened before; null: there is nothing
 */
public record Timeline(List<TimelineLine> lines, @Nullable Long before) {

    /** The same, each change with all that followed from it. */
    public List<TimelineEvent> events() {
        return EventRule.group(lines);
    }
}

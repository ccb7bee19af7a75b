package io.stockroute.simulator.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was written on an order, by people or apps. */
public record Labels(
        List<String> tags,
        @Nullable String note,
        List<Attribute> customAttributes,
        @Nullable String poNumber,
        @Nullable String sourceIdentifier,
        @Nullable String sourceUrl,
        String sourceName,
        boolean test) {
    public static final Labels NONE = new Labels(List.of(), null, List.of(), null, null, null, "web", false);
}

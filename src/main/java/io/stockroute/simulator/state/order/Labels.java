package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.Attribute;
import io.stockroute.simulator.state.Tags;
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
    public Labels withTags(List<String> value) {
        return new Labels(
                Tags.of(value), note, customAttributes, poNumber, sourceIdentifier, sourceUrl, sourceName, test);
    }

    /** The four that can be changed after the order was placed. */
    public Labels with(
            List<String> newTags,
            @Nullable String newNote,
            List<Attribute> newAttributes,
            @Nullable String newPoNumber) {
        return new Labels(
                Tags.of(newTags), newNote, newAttributes, newPoNumber, sourceIdentifier, sourceUrl, sourceName, test);
    }

    public static final Labels NONE = new Labels(List.of(), null, List.of(), null, null, null, "web", false);
}

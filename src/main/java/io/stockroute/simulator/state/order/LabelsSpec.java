package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.Attribute;
import io.stockroute.simulator.state.Tags;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is written on an order, and where it says that it comes from. */
final class LabelsSpec {
    final List<String> tags = new ArrayList<>();
    final List<Attribute> attributes = new ArrayList<>();
    String sourceName = "web";
    boolean test;

    @Nullable
    String note;

    @Nullable
    String poNumber;

    @Nullable
    String sourceIdentifier;

    @Nullable
    String sourceUrl;

    Labels labels() {
        return new Labels(
                Tags.of(tags), note, List.copyOf(attributes), poNumber, sourceIdentifier, sourceUrl, sourceName, test);
    }
}

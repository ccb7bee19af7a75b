package io.stockroute.run.preview;

import io.stockroute.run.Preview;
import java.util.List;

/** What is to be done next about previews. */
public sealed interface PreviewTurn {

    /** The plan of one is made. */
    record Plan(Preview preview) implements PreviewTurn {}

    /** Stores are asked, one call each. */
    record Read(Preview preview, List<PreviewBatch> batches) implements PreviewTurn {
        public Read {
            batches = List.copyOf(batches);
        }
    }

    /** One has come to an end, another may be waiting. */
    record Next() implements PreviewTurn {}

    /** Nothing is to be done. */
    record Rest() implements PreviewTurn {}

    /** For the route, which chooses by name. */
    default String kind() {
        return getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT);
    }

    default boolean isWork() {
        return !(this instanceof Rest);
    }
}

package io.stockroute.inventory;

import java.util.List;
import java.util.OptionalInt;

/** A Destination level with all that decides its target. */
public record LinkedLevel(long levelId, OptionalInt target, List<SourceStock> sources) {

    public LinkedLevel {
        sources = List.copyOf(sources);
    }
}

package io.stockroute.inventory;

import java.util.List;
import java.util.OptionalInt;

/**
 * A Destination level with all that decides its target.
 *
 * @param sold units of the product that Destinations of the sync sold and that Source does not count yet
 */
public record LinkedLevel(long levelId, OptionalInt target, List<SourceStock> sources, int sold) {

    public LinkedLevel {
        sources = List.copyOf(sources);
    }
}

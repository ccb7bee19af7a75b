package io.stockroute.order.origin;

import java.util.List;
import java.util.Map;

/**
 * Where the units of an order were taken in its Destination, and how far it is shipped.
 *
 * @param progress how much of it is shipped
 * @param byLine by the number of the LineItem; a line is missing if its place is not known
 */
public record OrderPlaces(Progress progress, Map<Long, List<PlacedUnits>> byLine) {

    /** How much of an order is shipped. */
    public enum Progress {
        NOTHING,
        PARTLY,
        ALL
    }

    public static final OrderPlaces UNKNOWN = new OrderPlaces(Progress.NOTHING, Map.of());

    public OrderPlaces {
        byLine = Map.copyOf(byLine);
    }

    public List<PlacedUnits> of(OriginLine line) {
        return byLine.getOrDefault(line.id(), List.of());
    }
}

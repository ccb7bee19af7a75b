package io.stockroute.order.decide;

import io.stockroute.order.OrderKind;
import io.stockroute.order.origin.OrderPlaces.Progress;
import io.stockroute.order.origin.OriginOrder;
import io.stockroute.order.origin.PlacedUnits;
import io.stockroute.settings.OrderSettings.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the units of an order are to leave Source, and whether it is created as fulfilled. */
final class FulfillmentRule {

    private FulfillmentRule() {}

    /** The units of the lines that are imported, each at its place in the Destination, unless any place in Source will do. */
    static List<PlannedPlace> places(OriginOrder order, List<ConsideredLine> lines, ImportContext context) {
        boolean mapped = context.settings().location() == Location.MAPPED;
        return lines.stream()
                .flatMap(line -> line.match().stream().flatMap(match -> order.places().of(line.line()).stream()
                        .map(placed -> new PlannedPlace(
                                match.sourceVariantId(), placed.location(), placed.units(), placed.shipped()))))
                .filter(place ->
                        place.shipped() > 0 || (mapped && context.facts().isParticular(place.destinationLocation())))
                .toList();
    }

    /**
     * Created as fulfilled if all of it was shipped from one place, or from an unknown one: so it is never seen unfulfilled. One that
     * was shipped from several places is shipped place by place once it is created.
     */
    static Optional<PlannedFulfillment> fulfillment(
            OriginOrder order, List<ConsideredLine> lines, ImportContext context) {
        if (context.kind() != OrderKind.ORDER || order.places().progress() != Progress.ALL) {
            return Optional.empty();
        }
        if (context.settings().location() == Location.SHOPIFY) {
            return Optional.of(new PlannedFulfillment(Optional.empty()));
        }
        Set<List<Long>> sources = new HashSet<>();
        lines.stream()
                .filter(line -> line.match().isPresent())
                .flatMap(line -> order.places().of(line.line()).stream())
                .map(PlacedUnits::location)
                .forEach(location -> sources.add(context.facts().feeding().getOrDefault(location, List.of())));
        sources.remove(List.<Long>of());
        if (sources.size() > 1) {
            return Optional.empty();
        }
        return Optional.of(new PlannedFulfillment(sources.stream().findFirst().map(all -> all.get(0))));
    }
}

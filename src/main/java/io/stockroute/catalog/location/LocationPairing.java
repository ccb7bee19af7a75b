package io.stockroute.catalog.location;

import io.stockroute.CodedReason;
import io.stockroute.catalog.Location;
import io.stockroute.catalog.LocationPlan;
import io.stockroute.catalog.LocationPlan.Pair;
import io.stockroute.catalog.LocationReason;
import io.stockroute.catalog.LocationState;
import io.stockroute.catalog.LocationVerdict;
import io.stockroute.settings.LocationPair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which locations of Source and of one Destination belong together: those that the settings pair, and all others by exactly
 * equal names. A location that the settings name never pairs by name.
 */
public final class LocationPairing {

    private final StoreLocations source;
    private final StoreLocations destination;
    private final List<LocationPair> settings;

    public LocationPairing(
            String source,
            Collection<Location> inSource,
            String destination,
            Collection<Location> inDestination,
            Collection<LocationPair> settings) {
        this.source = new StoreLocations(source, inSource);
        this.destination = new StoreLocations(destination, inDestination);
        this.settings = List.copyOf(settings);
    }

    public LocationPlan pair() {
        Set<Pair> pairs = new LinkedHashSet<>();
        List<LocationVerdict> verdicts = new ArrayList<>();
        judge(source, destination, settings, pairs, verdicts);
        List<LocationPair> back = settings.stream()
                .map(pair -> new LocationPair(pair.to(), pair.from()))
                .toList();
        judge(destination, source, back, new LinkedHashSet<>(), verdicts);
        return new LocationPlan(pairs, verdicts);
    }

    /** @param pairs takes the pairs found, the first end in {@code here} */
    private static void judge(
            StoreLocations here,
            StoreLocations there,
            List<LocationPair> settings,
            Set<Pair> pairs,
            List<LocationVerdict> verdicts) {
        Set<String> reserved = settings.stream().map(LocationPair::to).collect(Collectors.toSet());
        for (List<Location> namesakes : here.activeByName()) {
            for (Location location : namesakes) {
                verdicts.add(judge(location, here, there, partners(location, settings), reserved, pairs));
            }
        }
        for (Location location : here.inactive()) {
            CodedReason reason = LocationReason.LOCATION_INACTIVE.with(here.store(), location.name());
            verdicts.add(verdict(location, LocationState.INACTIVE, List.of(reason)));
        }
        for (String name : settings.stream().map(LocationPair::from).collect(Collectors.toCollection(TreeSet::new))) {
            if (!here.knows(name)) {
                List<CodedReason> reasons = List.of(LocationReason.NAMED_BY_SETTINGS.with(), here.lack(name));
                verdicts.add(new LocationVerdict(here.store(), name, null, LocationState.UNKNOWN, reasons));
            }
        }
    }

    private static LocationVerdict judge(
            Location location,
            StoreLocations here,
            StoreLocations there,
            List<String> partners,
            Set<String> reserved,
            Set<Pair> pairs) {
        if (here.at(location.name()).isEmpty()) {
            return verdict(location, LocationState.AMBIGUOUS, List.of(here.lack(location.name())));
        }
        if (!partners.isEmpty()) {
            List<Location> found =
                    partners.stream().map(there::at).flatMap(Optional::stream).toList();
            found.forEach(partner -> pairs.add(new Pair(location.locationId(), partner.locationId())));
            LocationState state = found.isEmpty() ? LocationState.UNPAIRED : LocationState.PAIRED;
            return verdict(location, state, lacks(partners, there));
        }
        if (reserved.contains(location.name())) {
            CodedReason reason = LocationReason.PARTNER_PAIRED_BY_SETTINGS.with(there.store(), location.name());
            return verdict(location, LocationState.UNPAIRED, List.of(reason));
        }
        Optional<Location> namesake = there.at(location.name());
        if (namesake.isEmpty()) {
            return verdict(
                    location,
                    LocationState.UNPAIRED,
                    List.of(LocationReason.NO_NAMESAKE.with(), there.lack(location.name())));
        }
        pairs.add(new Pair(location.locationId(), namesake.get().locationId()));
        return verdict(location, LocationState.PAIRED, List.of());
    }

    /** None if there are all of them. */
    private static List<CodedReason> lacks(List<String> partners, StoreLocations there) {
        List<CodedReason> lacks = partners.stream()
                .filter(partner -> there.at(partner).isEmpty())
                .map(there::lack)
                .toList();
        return lacks.isEmpty()
                ? lacks
                : Stream.concat(Stream.of(LocationReason.PAIRED_BY_SETTINGS.with()), lacks.stream())
                        .toList();
    }

    private static List<String> partners(Location location, List<LocationPair> settings) {
        return settings.stream()
                .filter(pair -> pair.from().equals(location.name()))
                .map(LocationPair::to)
                .distinct()
                .toList();
    }

    private static LocationVerdict verdict(Location location, LocationState state, List<CodedReason> reasons) {
        return new LocationVerdict(location.store(), location.name(), location.locationId(), state, reasons);
    }
}

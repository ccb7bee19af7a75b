package io.stockroute.settings.file;

import io.stockroute.settings.LocationPair;
import io.stockroute.settings.SyncProperties.PairProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the pairs of locations that a sync sets by hand. */
final class LocationReader {

    private final ConfigurationProblems problems;

    LocationReader(ConfigurationProblems problems) {
        this.problems = problems;
    }

    Map<String, List<LocationPair>> read(
            String sync, List<String> destinations, @Nullable Map<String, List<PairProperties>> given) {
        Map<String, List<LocationPair>> locations = new LinkedHashMap<>();
        if (given == null) {
            return locations;
        }
        given.forEach((store, pairs) -> {
            String key = sync + ".locations." + store;
            if (destinations.contains(store)) {
                locations.put(store, pairs(key, store, pairs));
            } else {
                problems.add(
                        "Locations are given for " + ShownValue.quoted(store)
                                + ", which is no Destination of this sync.",
                        key,
                        "Name one of its Destinations (" + ShownValue.list(destinations) + "), or remove the entry.");
            }
        });
        return locations;
    }

    private List<LocationPair> pairs(String key, String store, List<PairProperties> given) {
        Map<String, LocationPair> bySource = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            String at = key + "[" + i + "]";
            Optional<PairProperties> sides = Optional.ofNullable(given.get(i));
            Optional<String> from =
                    text(at + ".from", sides.map(PairProperties::from).orElse(null), "a location of the Source");
            Optional<String> to =
                    text(at + ".to", sides.map(PairProperties::to).orElse(null), "a location of the Destination");
            if (from.isPresent() && to.isPresent()) {
                LocationPair pair = new LocationPair(from.get(), to.get());
                check(at, store, pair, bySource.putIfAbsent(pair.from(), pair));
            }
        }
        return List.copyOf(bySource.values());
    }

    private Optional<String> text(String key, @Nullable String given, String meaning) {
        Optional<String> text = GivenText.text(given);
        if (text.isEmpty()) {
            problems.add("The pair of locations lacks one side.", key, "Give the name of " + meaning + ".");
        }
        return text;
    }

    private void check(String key, String store, LocationPair pair, @Nullable LocationPair before) {
        if (pair.equals(before)) {
            problems.add(
                    "The pair '" + pair.from() + "' to '" + pair.to() + "' is given twice.",
                    key,
                    "Remove one of the two.");
        } else if (before != null) {
            problems.add(
                    "The Source location '" + pair.from() + "' feeds two locations of '" + store + "', '" + before.to()
                            + "' and '" + pair.to() + "': its stock would be offered twice.",
                    key,
                    "Keep one of the two pairs; several Source locations may share one 'to', never one 'from'.");
        }
    }
}

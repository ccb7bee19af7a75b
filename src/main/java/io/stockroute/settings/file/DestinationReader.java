package io.stockroute.settings.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the Destinations of a sync. */
final class DestinationReader {

    private final Set<String> stores;
    private final ConfigurationProblems problems;

    DestinationReader(Set<String> stores, ConfigurationProblems problems) {
        this.stores = stores;
        this.problems = problems;
    }

    List<String> read(String key, String source, @Nullable List<@Nullable String> given) {
        List<Optional<String>> entries = GivenText.entries(given);
        if (entries.isEmpty()) {
            problems.add("The sync has no Destinations.", key, "Name at least one store that is to follow Source.");
        }
        List<String> destinations = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            String name = entries.get(i).orElse("");
            if (check(key + "[" + i + "]", name, source, destinations)) {
                destinations.add(name);
            }
        }
        return destinations;
    }

    private boolean check(String key, String name, String source, List<String> before) {
        if (!stores.contains(name)) {
            problems.add(
                    "There is no store " + ShownValue.quoted(name) + ".",
                    key,
                    "Name a store under stockroute.stores (" + ShownValue.list(stores) + "), or add this one there.");
            return false;
        }
        if (name.equals(source)) {
            problems.add(
                    "The store '" + name + "' is Source and Destination of the same sync.",
                    key,
                    "Remove it from the Destinations, or name another Source.");
            return false;
        }
        if (before.contains(name)) {
            problems.add("The store '" + name + "' is a Destination twice.", key, "Remove one of the two.");
            return false;
        }
        return true;
    }
}

package io.stockroute.settings.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads how many units the Destinations of a sync do not offer. */
final class SafetyStockReader {

    private final ConfigurationProblems problems;

    SafetyStockReader(ConfigurationProblems problems) {
        this.problems = problems;
    }

    /** By Destination; one that is given no number keeps nothing back. */
    Map<String, Integer> read(String key, List<String> destinations, @Nullable Map<String, @Nullable String> given) {
        Map<String, Integer> units = new LinkedHashMap<>();
        if (given == null) {
            return units;
        }
        given.forEach((store, value) -> {
            Optional<String> text = GivenText.text(value);
            if (!destinations.contains(store)) {
                problems.add(
                        "Safety stock is given for " + ShownValue.quoted(store)
                                + ", which is no Destination of this sync.",
                        key + "." + store,
                        "Name one of its Destinations (" + ShownValue.list(destinations) + "), or remove the entry.");
            } else if (text.isPresent()) {
                units(text.get())
                        .ifPresentOrElse(
                                number -> units.put(store, number),
                                () -> problems.add(
                                        "The safety stock " + ShownValue.quoted(text.get())
                                                + " is not a number of units.",
                                        key + "." + store,
                                        "Write a whole number, 0 or more, for example 2."));
            }
        });
        return units;
    }

    private static OptionalInt units(String text) {
        return text.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}

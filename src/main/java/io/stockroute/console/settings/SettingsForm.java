package io.stockroute.console.settings;

import io.stockroute.settings.SyncProperties;
import io.stockroute.settings.SyncProperties.OrderProperties;
import io.stockroute.settings.SyncProperties.PairProperties;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What stands in the form, as it was typed: texts by the keys of application.yaml; {@link SavedForm} fills in one that stands. */
record SettingsForm(Map<String, List<String>> typed) {

    /** Sent for a location that is to feed none, although one has its name; no location's name is blank. */
    static final String LEFT_OUT = " ";

    SettingsForm {
        typed = new LinkedHashMap<>(typed);
    }

    /** The first text of a field; empty if there is none. */
    String text(String key) {
        return texts(key).stream().findFirst().orElse("");
    }

    List<String> texts(String key) {
        return typed.getOrDefault(key, List.of());
    }

    /** The same form with another text in a field. */
    SettingsForm with(String key, String text) {
        Map<String, List<String>> all = new LinkedHashMap<>(typed);
        all.put(key, List.of(text));
        return new SettingsForm(all);
    }

    /** The same form with the fields that cannot be typed in as they stand. */
    SettingsForm keeping(Set<String> locked, SettingsForm standing) {
        Map<String, List<String>> all = new LinkedHashMap<>(typed);
        for (String key : locked) {
            for (String part : List.of(key, key + ".from", key + ".to")) {
                all.remove(part);
                if (standing.typed.containsKey(part)) {
                    all.put(part, standing.texts(part));
                }
            }
        }
        return new SettingsForm(all);
    }

    /** The pairs chosen for a Destination: in the order of Source's locations, what is left to equal names is left out. */
    List<PairProperties> pairs(String destination) {
        List<String> from = texts("locations." + destination + ".from");
        List<String> to = texts("locations." + destination + ".to");
        Set<String> chosen = new HashSet<>(to);
        return IntStream.range(0, Math.min(from.size(), to.size()))
                .filter(n -> !to.get(n).equals(LEFT_OUT))
                .mapToObj(n ->
                        new PairProperties(from.get(n), to.get(n).isBlank() ? own(from.get(n), chosen) : to.get(n)))
                .filter(pair -> pair.to() != null)
                .toList();
    }

    /** Whether a location of Source is to feed none. */
    boolean leavesOut(String destination, String name) {
        List<String> from = texts("locations." + destination + ".from");
        List<String> to = texts("locations." + destination + ".to");
        return IntStream.range(0, Math.min(from.size(), to.size()))
                .anyMatch(n -> from.get(n).equals(name) && to.get(n).equals(LEFT_OUT));
    }

    /** A location that is chosen for another one would not pair by name any more; left alone in the form it does. */
    private static @Nullable String own(String name, Set<String> chosen) {
        return chosen.contains(name) ? name : null;
    }

    /** @param locked keys of the fields that are none of the form's */
    SyncProperties properties(Set<String> locked) {
        List<String> destinations = texts("destinations");
        Map<String, List<PairProperties>> locations = new LinkedHashMap<>();
        Map<String, @Nullable String> safetyStock = new LinkedHashMap<>();
        for (String key : typed.keySet()) {
            if (key.startsWith("safety-stock.") && !locked.contains(key)) {
                safetyStock.put(store(key), text(key));
            }
            if (key.startsWith("locations.") && key.endsWith(".from")) {
                String destination = store(key.substring(0, key.length() - ".from".length()));
                if (!locked.contains("locations." + destination)
                        && !pairs(destination).isEmpty()) {
                    locations.put(destination, pairs(destination));
                }
            }
        }
        locations.keySet().removeIf(store -> !destinations.contains(store) && isChosen(locked));
        safetyStock.keySet().removeIf(store -> !destinations.contains(store) && isChosen(locked));
        return new SyncProperties(
                value("source", locked),
                locked.contains("destinations") ? null : List.copyOf(destinations),
                locked.contains("enabled") ? null : String.valueOf(typed.containsKey("enabled")),
                value("strategy", locked),
                value("match-by", locked),
                value("when-unmatched", locked),
                locations,
                safetyStock,
                orders(locked));
    }

    /** Whether the Destinations are chosen in the form; then one that was unticked takes its fields with it. */
    private static boolean isChosen(Set<String> locked) {
        return !locked.contains("destinations");
    }

    private OrderProperties orders(Set<String> locked) {
        return new OrderProperties(
                value("orders.lines", locked),
                value("orders.shipping", locked),
                locked.contains("orders.test-orders") ? null : String.valueOf(typed.containsKey("orders.test-orders")),
                value("orders.inventory", locked),
                value("orders.reserve", locked),
                locked.contains("orders.tags") ? null : tags(),
                value("orders.prices", locked),
                locked.contains("orders.rates") ? null : rates(),
                value("orders.location", locked),
                value("orders.fulfilled", locked));
    }

    private List<@Nullable String> tags() {
        return new ArrayList<>(Arrays.stream(text("orders.tags").split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList());
    }

    /** One currency a line: {@code EUR 1.08}; of one that stands there twice no rate is kept rather than any of the two. */
    private Map<String, @Nullable String> rates() {
        Map<String, @Nullable String> rates = new LinkedHashMap<>();
        text("orders.rates")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    String[] parts = line.split("[\\s:=]+", 2);
                    rates.merge(
                            parts[0].replace('.', ' '),
                            parts.length == 2 ? parts[1] : "",
                            (first, second) -> first + " and " + second);
                });
        return rates;
    }

    private @Nullable String value(String key, Set<String> locked) {
        return Optional.of(text(key))
                .filter(text -> !text.isBlank() && !locked.contains(key))
                .orElse(null);
    }

    private static String store(String key) {
        return key.substring(key.indexOf('.') + 1);
    }
}

package io.stockroute.settings.saved;

import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.Sync;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says in words what the settings of a sync are, and what became another. */
public final class SettingWords {

    private static final String NONE = "none";

    private SettingWords() {}

    /** A line for each setting that became another; none if everything is as before. */
    public static List<String> difference(Optional<Sync> before, Optional<Sync> after) {
        if (after.isEmpty()) {
            return List.of("The sync was removed");
        }
        Map<String, String> old = before.map(SettingWords::of).orElse(Map.of());
        Map<String, String> current = of(after.get());
        List<String> lines = new ArrayList<>();
        if (before.isEmpty()) {
            lines.add("The sync was made");
        }
        Set<String> labels = new LinkedHashSet<>(current.keySet());
        labels.addAll(old.keySet());
        for (String label : labels) {
            String absent = label.startsWith("Location ") ? "none chosen" : NONE;
            String from = old.getOrDefault(label, absent);
            String to = current.getOrDefault(label, absent);
            if (before.isEmpty()) {
                lines.add(label + ": " + to);
            } else if (!from.equals(to)) {
                lines.add(label + ": " + from + " → " + to);
            }
        }
        return lines;
    }

    private static Map<String, String> of(Sync sync) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Enabled", yesOrNo(sync.enabled()));
        words.put("Source", sync.source());
        words.put("Destinations", String.join(", ", sync.destinations()));
        words.put("Strategy", ChoiceLabels.of(sync.strategy()));
        words.put("Product identifier", ChoiceLabels.of(sync.matchBy()));
        words.put("A level that leaves the sync", ChoiceLabels.of(sync.whenUnmatched()));
        for (String destination : sync.destinations()) {
            sync.locationsOf(destination)
                    .forEach(pair ->
                            words.put("Location " + oneLine(pair.from()) + " for " + destination, oneLine(pair.to())));
            words.put("Safety stock of " + destination, String.valueOf(sync.safetyStockOf(destination)));
        }
        words.putAll(of(sync.orders()));
        return words;
    }

    private static Map<String, String> of(OrderSettings orders) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Orders with unmatched lines", ChoiceLabels.of(orders.lines()));
        words.put("Shipping lines", ChoiceLabels.of(orders.shipping()));
        words.put("Test orders", yesOrNo(orders.testOrders()));
        words.put("Too little stock in Source", ChoiceLabels.of(orders.inventory()));
        words.put("Location in Source", ChoiceLabels.of(orders.location()));
        words.put("Fulfilled orders", ChoiceLabels.of(orders.fulfilled()));
        words.put("Draft orders reserve stock for", words(orders.reserve()));
        words.put("Tags", orders.tags().map(tags -> String.join(", ", tags)).orElse("stockroute and the Destination"));
        words.put("Prices in other currencies", ChoiceLabels.of(orders.prices()));
        words.put(
                "Rates",
                orders.rates().isEmpty()
                        ? NONE
                        : new TreeMap<>(orders.rates())
                                .entrySet().stream()
                                        .map(rate -> rate.getKey() + " "
                                                + rate.getValue().toPlainString())
                                        .collect(Collectors.joining(", ")));
        return words;
    }

    /** As it would be written in the settings. */
    private static String words(Duration duration) {
        if (duration.isZero()) {
            return NONE;
        }
        long millis = duration.toMillis();
        if (millis % 1000 != 0) {
            return millis + "ms";
        }
        long seconds = millis / 1000;
        if (seconds % 60 != 0) {
            return seconds + "s";
        }
        long minutes = seconds / 60;
        if (minutes % 60 != 0) {
            return minutes + "m";
        }
        long hours = minutes / 60;
        return hours % 24 == 0 ? hours / 24 + "d" : hours + "h";
    }

    private static String oneLine(String name) {
        return "'" + name.replaceAll("\\R", " ") + "'";
    }

    private static String yesOrNo(boolean value) {
        return value ? "yes" : "no";
    }
}

package io.stockroute.setting;

import io.stockroute.configuration.Word;
import io.stockroute.sync.LocationPair;
import io.stockroute.sync.OrderSettings;
import io.stockroute.sync.Sync;
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
final class SettingWords {

    private static final String NONE = "none";

    private SettingWords() {}

    /** A line for each setting that became another; none if everything is as before. */
    static List<String> difference(Optional<Sync> before, Optional<Sync> after) {
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
            String from = old.getOrDefault(label, NONE);
            String to = current.getOrDefault(label, NONE);
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
        words.put("Strategy", Word.of(sync.strategy()));
        words.put("Match by", Word.of(sync.matchBy()));
        for (String destination : sync.destinations()) {
            words.put("Locations of " + destination, pairs(sync.locationsOf(destination)));
            words.put("Safety stock of " + destination, String.valueOf(sync.safetyStockOf(destination)));
        }
        words.putAll(of(sync.orders()));
        return words;
    }

    private static Map<String, String> of(OrderSettings orders) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Order lines", Word.of(orders.lines()));
        words.put("Shipping", Word.of(orders.shipping()));
        words.put("Test orders", yesOrNo(orders.testOrders()));
        words.put("Inventory", Word.of(orders.inventory()));
        words.put("Reserve", orders.reserve().isZero() ? NONE : orders.reserve().toHours() + " h");
        words.put("Tags", orders.tags().map(tags -> String.join(", ", tags)).orElse("stockroute and the Destination"));
        words.put("Prices", Word.of(orders.prices()));
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

    private static String pairs(List<LocationPair> pairs) {
        return pairs.isEmpty()
                ? "by equal name"
                : pairs.stream()
                        .map(pair -> oneLine(pair.from()) + " to " + oneLine(pair.to()))
                        .collect(Collectors.joining(", "));
    }

    private static String oneLine(String name) {
        return "'" + name.replaceAll("\\R", " ") + "'";
    }

    private static String yesOrNo(boolean value) {
        return value ? "yes" : "no";
    }
}

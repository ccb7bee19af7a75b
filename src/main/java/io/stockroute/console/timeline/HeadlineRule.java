package io.stockroute.console.timeline;

import io.stockroute.stock.LedgerEntry.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says an event in one sentence: "2 fewer in main → 12 stores set to 29, 0.9 s". */
final class HeadlineRule {

    private static final int NAMED = 3;
    private static final String WAITING = "waiting for approval in ";
    private static final String REJECTED = "refused by Shopify in ";

    private HeadlineRule() {}

    static String of(TimelineEvent event) {
        List<String> began = began(event.lines());
        List<String> followed = followed(event.lines());
        String text = began.isEmpty()
                ? String.join(", ", followed)
                : String.join(", ", began) + (followed.isEmpty() ? "" : " → " + String.join(", ", followed));
        if (text.isEmpty()) {
            return event.first().label();
        }
        String took = took(event.took());
        return begin(text) + (took.isEmpty() ? "" : ", " + took);
    }

    /** A sentence begins with a capital letter, but the name of a store stays as it is. */
    private static String begin(String text) {
        return text.startsWith(WAITING) || text.startsWith(REJECTED)
                ? Character.toUpperCase(text.charAt(0)) + text.substring(1)
                : text;
    }

    /** What was read: by how much each store changed. */
    private static List<String> began(List<TimelineLine> lines) {
        Map<String, Long> changes = new LinkedHashMap<>();
        for (int at = lines.size() - 1; at >= 0; at--) {
            TimelineLine line = lines.get(at);
            Integer from = line.from();
            Integer to = line.to();
            if (line.is(Kind.READ) && from != null && to != null && !from.equals(to)) {
                changes.merge(line.store(), (long) to - from, Long::sum);
            }
        }
        boolean sold = lines.stream().anyMatch(line -> "Sale".equals(line.label()));
        List<String> words = new ArrayList<>();
        changes.forEach((store, units) -> {
            if (units != 0) {
                words.add(Math.abs(units) + (units > 0 ? " more in " : sold ? " sold in " : " fewer in ") + store);
            }
        });
        return words;
    }

    private static List<String> followed(List<TimelineLine> lines) {
        List<String> words = new ArrayList<>();
        words.addAll(quantities(lines, Kind.WRITTEN, "set to"));
        Set<Long> ended = lines.stream()
                .filter(line -> !line.is(Kind.TARGET) && !line.is(Kind.READ))
                .map(TimelineLine::level)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        words.addAll(quantities(
                lines.stream().filter(line -> !ended.contains(line.level())).toList(), Kind.TARGET, "to be set to"));
        words.addAll(stores(lines, Kind.ON_HOLD, WAITING));
        words.addAll(stores(lines, Kind.BLOCKED, REJECTED));
        return words;
    }

    private static List<String> quantities(List<TimelineLine> lines, Kind kind, String verb) {
        Map<Integer, Set<String>> stores = lines.stream()
                .filter(line -> line.is(kind) && line.to() != null)
                .collect(Collectors.groupingBy(
                        TimelineLine::to,
                        LinkedHashMap::new,
                        Collectors.mapping(TimelineLine::store, Collectors.toCollection(TreeSet::new))));
        if (stores.size() > NAMED) {
            long all = stores.values().stream().flatMap(Set::stream).distinct().count();
            return List.of(all + (all == 1 ? " store " : " stores ") + verb.replaceFirst(" to$", ""));
        }
        return stores.entrySet().stream()
                .map(one -> named(one.getValue()) + ' ' + verb + ' ' + one.getKey())
                .toList();
    }

    private static List<String> stores(List<TimelineLine> lines, Kind kind, String words) {
        Set<String> stores = lines.stream()
                .filter(line -> line.is(kind))
                .map(TimelineLine::store)
                .collect(Collectors.toCollection(TreeSet::new));
        return stores.isEmpty() ? List.of() : List.of(words + named(stores));
    }

    private static String named(Set<String> stores) {
        return stores.size() <= NAMED ? String.join(" and ", stores) : stores.size() + " stores";
    }

    private static String took(Duration time) {
        if (time.isZero() || time.isNegative()) {
            return "";
        }
        if (time.toMillis() < 100) {
            return time.toMillis() + " ms";
        }
        return time.toSeconds() < 60
                ? String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0)
                : time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }
}

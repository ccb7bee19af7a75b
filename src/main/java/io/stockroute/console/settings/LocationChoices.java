package io.stockroute.console.settings;

import io.stockroute.catalog.Location;
import io.stockroute.catalog.LocationIndex;
import io.stockroute.settings.FieldProblem;
import io.stockroute.settings.SyncProperties.PairProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The table of locations in the form, one for each Destination. */
@Component
class LocationChoices {

    private final LocationIndex index;

    LocationChoices(LocationIndex index) {
        this.index = index;
    }

    LocationChoice of(String source, String destination, SettingsForm form) {
        Map<String, Long> here = names(source);
        Map<String, Long> there = names(destination);
        Map<String, String> chosen = new LinkedHashMap<>();
        for (PairProperties pair : form.pairs(destination)) {
            chosen.put(String.valueOf(pair.from()), String.valueOf(pair.to()));
        }
        Set<String> all = new LinkedHashSet<>(here.keySet());
        all.addAll(chosen.keySet());
        List<LocationRow> rows = new ArrayList<>();
        for (String name : all) {
            boolean automatic = here.getOrDefault(name, 0L) == 1 && there.getOrDefault(name, 0L) == 1;
            boolean leftOut = form.leavesOut(destination, name) || chosen.containsValue(name);
            rows.add(new LocationRow(
                    name,
                    automatic,
                    chosen.getOrDefault(name, leftOut ? SettingsForm.LEFT_OUT : ""),
                    note(name, source, here, destination, there)));
        }
        return new LocationChoice(
                destination, rows, List.copyOf(there.keySet()), missing(source, here, destination, there));
    }

    /** Settings have no words for a location that is to feed none, unless its namesake is fed by another one. */
    List<FieldProblem> leftOutInVain(String source, String destination, SettingsForm form) {
        Set<String> fed = form.pairs(destination).stream()
                .map(pair -> String.valueOf(pair.to()))
                .collect(Collectors.toSet());
        return of(source, destination, form).rows().stream()
                .filter(row -> row.isLeftOut() && row.automatic() && !fed.contains(row.from()))
                .map(row -> new FieldProblem(
                        "locations." + destination,
                        "'%s' cannot be left out: %s has a location of the same name, and the two pair by themselves."
                                .formatted(row.from(), destination),
                        "Let another location of %s feed that one, or rename one of the two in Shopify."
                                .formatted(source)))
                .toList();
    }

    /** The active locations, and how many there are of each name. */
    private Map<String, Long> names(String store) {
        return index.of(store).stream()
                .filter(Location::active)
                .collect(Collectors.groupingBy(Location::name, LinkedHashMap::new, Collectors.counting()));
    }

    private static String note(
            String name, String source, Map<String, Long> here, String destination, Map<String, Long> there) {
        if (!here.containsKey(name)) {
            return source + " has no active location of this name.";
        }
        if (here.getOrDefault(name, 0L) > 1) {
            return several(source, here.getOrDefault(name, 0L));
        }
        return there.getOrDefault(name, 0L) > 1 ? several(destination, there.getOrDefault(name, 0L)) : "";
    }

    private static String several(String store, long count) {
        return "%s has %d locations of this name, so none of them pairs. Rename them in Shopify."
                .formatted(store, count);
    }

    private static String missing(String source, Map<String, Long> here, String destination, Map<String, Long> there) {
        String stores = Stream.of(here.isEmpty() ? source : "", there.isEmpty() ? destination : "")
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" and "));
        return stores.isEmpty()
                ? ""
                : "The locations of " + stores
                        + " have not been read yet. They can be chosen as soon as the store answers;"
                        + " until then locations of the same name pair by themselves.";
    }
}

package io.stockroute.console.settings;

import io.stockroute.configuration.SyncProperties.PairProperties;
import io.stockroute.location.Location;
import io.stockroute.location.LocationIndex;
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
        Set<String> here = names(source);
        Set<String> there = names(destination);
        Map<String, String> chosen = new LinkedHashMap<>();
        for (PairProperties pair : form.pairs(destination)) {
            chosen.put(String.valueOf(pair.from()), String.valueOf(pair.to()));
        }
        Set<String> all = new LinkedHashSet<>(here);
        all.addAll(chosen.keySet());
        List<LocationRow> rows = new ArrayList<>();
        for (String name : all) {
            rows.add(new LocationRow(name, there.contains(name), chosen.getOrDefault(name, ""), here.contains(name)));
        }
        return new LocationChoice(destination, rows, List.copyOf(there), missing(source, here, destination, there));
    }

    private Set<String> names(String store) {
        return index.of(store).stream()
                .filter(Location::active)
                .map(Location::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String missing(String source, Set<String> here, String destination, Set<String> there) {
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

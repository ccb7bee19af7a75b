package io.stockroute.settings.saved;

import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncProperties;
import io.stockroute.settings.file.ConfigurationProblem;
import io.stockroute.settings.file.ConfigurationProblems;
import io.stockroute.settings.file.SyncDefinitions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What follows from the file and the database together: the file wins field by field, and what comes out must obey the rules of the
 * file. The file alone does. Settings of the database that do not, perhaps because the file is another one since they were saved, are
 * not in effect.
 */
public final class SettingsMerge {

    private final FileSettings file;
    private final Map<String, SyncProperties> right = new LinkedHashMap<>();
    private final Map<String, Sync> syncs = new TreeMap<>();
    private final Map<String, List<ConfigurationProblem>> wrong = new TreeMap<>();

    /** @param stored the settings of the database, by the sync's name */
    SettingsMerge(FileSettings file, Map<String, SettingFields> stored) {
        this.file = file;
        file.syncs().forEach((name, fields) -> {
            if (!stored.containsKey(name)) {
                add(name, fields);
            }
        });
        stored.forEach((name, fields) -> {
            if (file.has(name)) {
                add(name, file.of(name).over(fields));
            }
        });
        stored.forEach((name, fields) -> {
            if (!file.has(name) && fields.has("source")) {
                add(name, fields);
            }
        });
    }

    /** All syncs whose stores exist, by name; an invalid one is switched off. */
    public Map<String, Sync> syncs() {
        return syncs;
    }

    /** What is wrong with the invalid ones, by name. */
    public Map<String, List<ConfigurationProblem>> wrong() {
        return wrong;
    }

    /** What would be wrong if a sync had these settings and all others stayed as they are; its name is left out if nothing is. */
    public Checked check(String name, SettingFields fields) {
        var all = new LinkedHashMap<>(right);
        all.remove(name);
        all.put(name, file.of(name).over(fields).toProperties());
        ConfigurationProblems problems = new ConfigurationProblems();
        List<Sync> read = new SyncDefinitions(file.stores(), problems).read(all);
        return new Checked(read.get(read.size() - 1), problems.all());
    }

    /** @param sync as far as it can be read; of use only if there are no problems */
    public record Checked(Sync sync, List<ConfigurationProblem> problems) {}

    private void add(String name, SettingFields fields) {
        SettingFields known = withoutStrangers(fields);
        Checked checked = check(name, known);
        if (checked.problems().isEmpty()) {
            right.put(name, file.of(name).over(known).toProperties());
            syncs.put(name, checked.sync());
        } else {
            wrong.put(name, checked.problems());
            switchedOff(checked.sync()).ifPresent(sync -> syncs.put(name, sync));
        }
    }

    /** What is kept of stores that the file no longer has as Destinations is of no effect, and of no harm. */
    private static SettingFields withoutStrangers(SettingFields fields) {
        Collection<String> destinations =
                Optional.ofNullable(fields.toProperties().destinations()).orElse(List.of());
        return fields.without(fields.keys().stream()
                .filter(key -> key.startsWith("locations.") || key.startsWith("safety-stock."))
                .filter(key -> !destinations.contains(key.substring(key.indexOf('.') + 1)))
                .toList());
    }

    private Optional<Sync> switchedOff(Sync sync) {
        List<String> stores = new ArrayList<>(sync.destinations());
        stores.add(sync.source());
        return file.stores().containsAll(stores) && !sync.destinations().isEmpty()
                ? Optional.of(sync.switchedOff())
                : Optional.empty();
    }

    /** The sentences of problems. */
    static List<String> words(List<ConfigurationProblem> problems) {
        return problems.stream().map(ConfigurationProblem::what).collect(Collectors.toList());
    }
}

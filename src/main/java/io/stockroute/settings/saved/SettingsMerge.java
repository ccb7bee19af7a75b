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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What follows from the file and the database together: the file wins field by field, and what comes out must obey the rules of the
 * file. The file alone does. Settings of the database that do not, perhaps because the file is another one since they were saved, are
 * not in effect.
 */
public final class SettingsMerge {

    private final FileSettings file;
    private final Map<String, SyncProperties> right = new LinkedHashMap<>();
    private final Map<String, SettingFields> rightFields = new LinkedHashMap<>();
    private final Map<String, SettingFields> inEffect = new TreeMap<>();
    private final Map<String, String> frozen = new TreeMap<>();
    private final Set<String> replaced = new TreeSet<>();
    private final List<KnownSync> missing;
    private final Map<String, Sync> syncs = new TreeMap<>();
    private final Map<String, List<ConfigurationProblem>> wrong = new TreeMap<>();

    /** Nothing was ever in effect. */
    SettingsMerge(FileSettings file, Map<String, SettingFields> stored) {
        this(file, stored, List.of());
    }

    /**
     * @param stored the settings of the database, by the sync's name
     * @param known what was last in effect
     */
    SettingsMerge(FileSettings file, Map<String, SettingFields> stored, Collection<KnownSync> known) {
        this.file = file;
        this.missing = known.stream()
                .filter(sync -> !file.has(sync.name())
                        && !stored.getOrDefault(sync.name(), SettingFields.NONE).has("source"))
                .toList();
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
        inEffect.putAll(rightFields);
        List<Sync> valid = right.keySet().stream().map(syncs::get).toList();
        known.forEach(last -> freeze(last, valid));
    }

    private void freeze(KnownSync last, List<Sync> valid) {
        String name = last.name();
        FreezeRule.of(last, file.stores(), Optional.ofNullable(rightFields.get(name)), wrong.containsKey(name), valid)
                .ifPresentOrElse(
                        outcome -> {
                            syncs.put(name, outcome.sync());
                            if (outcome.sync().isFrozen()) {
                                inEffect.remove(name);
                            } else {
                                inEffect.put(name, outcome.fields());
                            }
                            outcome.reason().ifPresent(reason -> frozen.put(name, reason));
                        },
                        () -> {
                            if (last.elsewhere().isEmpty() && !wrong.containsKey(name)) {
                                replaced.add(name);
                            }
                        });
    }

    /** What is in effect of the syncs that are not frozen as a whole, with their frozen Destinations. */
    Map<String, SettingFields> inEffect() {
        return inEffect;
    }

    /**
     * The syncs of which nothing is left, on any instance: others have their Destinations. If these were missing one day, they would be
     * frozen, and not what they have replaced as well.
     */
    Set<String> replaced() {
        return replaced;
    }

    /** Why syncs are frozen, wholly or in part, by name. */
    public Map<String, String> frozen() {
        return frozen;
    }

    /** The frozen sync whose Destinations a sync would take over. */
    public Optional<String> onHoldBy(Sync sync) {
        return syncs.values().stream()
                .filter(other -> !other.name().equals(sync.name()))
                .filter(other -> other.frozen().stream().anyMatch(sync.destinations()::contains))
                .map(Sync::name)
                .findFirst();
    }

    /** All syncs, by name; an invalid one is frozen, or switched off if it was never in effect. */
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
        Sync sync = read.get(read.size() - 1);
        FreezeRule.keptBy(missing, sync, file.stores())
                .ifPresent(other -> problems.add(
                        "The two-way sync '" + other
                                + "' is frozen, as it is missing in application.yaml, and it shares the stock of these stores.",
                        "stockroute.syncs." + name + ".destinations",
                        "Give this sync the name '" + other + "', or end '" + other + "' on its page first."));
        return new Checked(sync, problems.all());
    }

    /** @param sync as far as it can be read; of use only if there are no problems */
    public record Checked(Sync sync, List<ConfigurationProblem> problems) {}

    private void add(String name, SettingFields fields) {
        SettingFields known = withoutStrangers(fields);
        Checked checked = check(name, known);
        if (checked.problems().isEmpty()) {
            right.put(name, file.of(name).over(known).toProperties());
            rightFields.put(name, file.of(name).over(known));
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

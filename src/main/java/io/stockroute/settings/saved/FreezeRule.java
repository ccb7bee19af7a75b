package io.stockroute.settings.saved;

import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncProperties;
import io.stockroute.settings.file.ConfigurationProblems;
import io.stockroute.settings.file.SyncDefinitions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a sync is frozen: only a person ends a sync. What is missing in the configuration, or invalid, stays as it was last in effect;
 * so does a sync that another instance works with other settings. A Destination that another sync has taken over is left to that one.
 */
final class FreezeRule {

    private FreezeRule() {}

    /**
     * @param sync as it is in effect
     * @param fields the same as settings
     * @param reason why it is frozen, wholly or in part, a sentence; empty if it is not
     */
    record Outcome(Sync sync, SettingFields fields, Optional<String> reason) {}

    /**
     * @param stores names of all stores of the configuration
     * @param present the settings of the sync if they are valid
     * @param invalid whether there are settings that are not
     * @param others the valid syncs besides
     * @return empty if nothing is left of the sync: it was ended, or others took over
     */
    static Optional<Outcome> of(
            KnownSync known,
            Set<String> stores,
            Optional<SettingFields> present,
            boolean invalid,
            Collection<Sync> others) {
        Sync last = read(known.name(), known.fields(), stores);
        if (present.isEmpty()) {
            Set<String> left = left(last, others);
            return last.enabled() && !left.isEmpty()
                    ? Optional.of(frozen(known, stores, left, invalid ? Texts.INVALID : Texts.MISSING))
                    : Optional.empty();
        }
        Sync now = read(known.name(), present.get(), stores);
        Set<String> dropped = left(last, others);
        now.destinations().forEach(dropped::remove);
        if (!now.enabled() || !last.enabled() || !now.source().equals(last.source())) {
            dropped.clear();
        }
        SettingFields all = present.get().adding(dropped, now.destinations(), known.fields());
        if (!known.elsewhere().isEmpty() && !all.equals(known.fields())) {
            return Optional.of(frozen(known, stores, left(last, others), Texts.OTHERS));
        }
        return Optional.of(new Outcome(
                read(known.name(), all, stores).freezing(dropped),
                all,
                dropped.isEmpty() ? Optional.empty() : Optional.of(Texts.DROPPED.formatted(quoted(dropped)))));
    }

    /** Which frozen two-way sync keeps another one from taking its stores over: a pool cannot go on under another name. */
    static Optional<String> keptBy(Collection<KnownSync> missing, Sync sync, Set<String> stores) {
        return missing.stream()
                .filter(known -> !known.name().equals(sync.name()))
                .map(known -> read(known.name(), known.fields(), stores))
                .filter(last -> last.enabled() && last.strategy() == Strategy.TWO_WAY)
                .filter(last -> sync.destinations().stream()
                                .anyMatch(store -> last.destinations().contains(store)
                                        || last.source().equals(store))
                        || (sync.strategy() == Strategy.TWO_WAY && sync.source().equals(last.source())))
                .map(Sync::name)
                .findFirst();
    }

    private static Outcome frozen(KnownSync known, Set<String> stores, Set<String> left, String reason) {
        SettingFields fields = known.fields().with("destinations", left);
        return new Outcome(read(known.name(), fields, stores).freezing(left), fields, Optional.of(reason));
    }

    private static Set<String> left(Sync last, Collection<Sync> others) {
        Set<String> left = new LinkedHashSet<>(last.destinations());
        others.stream()
                .filter(Sync::enabled)
                .filter(other -> !other.name().equals(last.name()))
                .forEach(other -> other.destinations().forEach(left::remove));
        return left;
    }

    /** As far as it can be read; its stores may be missing in the configuration. */
    private static Sync read(String name, SettingFields fields, Set<String> stores) {
        SyncProperties properties = fields.toProperties();
        Set<String> all = new TreeSet<>(stores);
        Optional.ofNullable(properties.source()).ifPresent(all::add);
        Optional.ofNullable(properties.destinations())
                .ifPresent(some -> some.stream().filter(store -> store != null).forEach(all::add));
        Map<String, SyncProperties> one = new LinkedHashMap<>();
        one.put(name, properties);
        return new SyncDefinitions(all, new ConfigurationProblems()).read(one).get(0);
    }

    private static String quoted(Collection<String> stores) {
        return String.join(
                ", ", stores.stream().map(store -> "'" + store + "'").sorted().toList());
    }

    private static final class Texts {
        static final String MISSING =
                "It is missing in application.yaml, and nobody has ended it: nothing is written, and what is"
                        + " sold meanwhile is kept. Import it back, or end it.";
        static final String INVALID =
                "Its settings are not valid, and nobody has ended it: nothing is written, and what is sold"
                        + " meanwhile is kept. Correct them, or end it.";
        static final String DROPPED =
                "Missing among its Destinations in application.yaml: %s. Nobody has ended that: nothing is"
                        + " written there, and what is sold meanwhile is kept. Import it back, or end it.";
        static final String OTHERS =
                "Another instance works it with other settings: this instance writes nothing for it until"
                        + " that one has ended.";
    }
}

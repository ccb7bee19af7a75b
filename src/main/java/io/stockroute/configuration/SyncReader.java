package io.stockroute.configuration;

import io.stockroute.sync.LocationPair;
import io.stockroute.sync.MatchBy;
import io.stockroute.sync.OrderSettings;
import io.stockroute.sync.Strategy;
import io.stockroute.sync.Sync;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns one sync of the configuration into the sync it describes; what is left out comes from {@link SyncDefaults}. */
final class SyncReader {

    private final Set<String> stores;
    private final Problems problems;

    /** @param stores names of all stores of the configuration */
    SyncReader(Set<String> stores, Problems problems) {
        this.stores = stores;
        this.problems = problems;
    }

    /** The sync as far as it can be read; of use only if no problem was found. */
    Sync read(String name, SyncProperties given) {
        String key = "stockroute.syncs." + name;
        Name.check(name, key, problems);
        String source = source(key + ".source", given);
        List<String> destinations =
                new DestinationReader(stores, problems).read(key + ".destinations", source, given.destinations());
        boolean enabled = enabled(key + ".enabled", given);
        Strategy strategy =
                word(Strategy.class, "strategy", key + ".strategy", given.strategy(), SyncDefaults.STRATEGY);
        if (enabled && strategy != Strategy.ONE_WAY) {
            problems.add(
                    "The strategy '" + Word.of(strategy) + "' is not available in this version yet.",
                    key + ".strategy",
                    "Choose one-way, or switch the sync off with enabled: false until it comes.");
        }
        MatchBy matchBy = word(MatchBy.class, "match-by", key + ".match-by", given.matchBy(), SyncDefaults.MATCH_BY);
        Map<String, List<LocationPair>> locations =
                new LocationReader(problems).read(key, destinations, given.locations());
        return new Sync(name, source, destinations, enabled, strategy, matchBy, locations, OrderSettings.defaults());
    }

    private String source(String key, SyncProperties given) {
        Optional<String> source = Given.text(given.source());
        if (source.isEmpty()) {
            problems.add("The sync has no Source.", key, "Name the store whose stock the others follow.");
        } else if (!stores.contains(source.get())) {
            problems.add(
                    "There is no store " + Shown.quoted(source.get()) + ".",
                    key,
                    "Name a store under stockroute.stores (" + Shown.list(stores) + "), or add this one there.");
        }
        return source.orElse("");
    }

    private boolean enabled(String key, SyncProperties given) {
        Optional<String> text = Given.text(given.enabled());
        if (text.isPresent() && !Set.of("true", "false").contains(text.get())) {
            problems.add(Shown.quoted(text.get()) + " is neither true nor false.", key, "Write true or false.");
        }
        return text.map("true"::equals).orElse(SyncDefaults.ENABLED);
    }

    private <E extends Enum<E>> E word(Class<E> type, String setting, String key, @Nullable String given, E otherwise) {
        Optional<String> text = Given.text(given);
        Optional<E> constant = text.flatMap(word -> Word.parse(type, word));
        if (text.isPresent() && constant.isEmpty()) {
            problems.add(
                    "There is no " + setting + " " + Shown.quoted(text.get()) + ".",
                    key,
                    "Write one of: " + Shown.list(Word.all(type)) + ".");
        }
        return constant.orElse(otherwise);
    }
}

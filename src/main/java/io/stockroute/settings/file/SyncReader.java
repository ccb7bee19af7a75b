package io.stockroute.settings.file;

import io.stockroute.settings.LocationPair;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncDefaults;
import io.stockroute.settings.SyncProperties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns one sync of the configuration into the sync it describes; what is left out comes from {@link SyncDefaults}. */
final class SyncReader {

    private final Set<String> stores;
    private final ConfigurationProblems problems;
    private final ValueReader values;

    /** @param stores names of all stores of the configuration */
    SyncReader(Set<String> stores, ConfigurationProblems problems) {
        this.stores = stores;
        this.problems = problems;
        this.values = new ValueReader(problems);
    }

    /** The sync as far as it can be read; of use only if no problem was found. */
    Sync read(String name, SyncProperties given) {
        String key = "stockroute.syncs." + name;
        ConfigurationName.check(name, key, problems);
        String source = source(key + ".source", given);
        List<String> destinations =
                new DestinationReader(stores, problems).read(key + ".destinations", source, given.destinations());
        boolean enabled = values.flag(key + ".enabled", given.enabled(), SyncDefaults.ENABLED);
        Strategy strategy =
                values.word(Strategy.class, "strategy", key + ".strategy", given.strategy(), SyncDefaults.STRATEGY);
        MatchBy matchBy =
                values.word(MatchBy.class, "match-by", key + ".match-by", given.matchBy(), SyncDefaults.MATCH_BY);
        Sync.WhenUnmatched whenUnmatched = values.word(
                Sync.WhenUnmatched.class,
                "when-unmatched",
                key + ".when-unmatched",
                given.whenUnmatched(),
                SyncDefaults.WHEN_UNMATCHED);
        Map<String, List<LocationPair>> locations =
                new LocationReader(problems).read(key, destinations, given.locations());
        if (strategy == Strategy.TWO_WAY) {
            new TwoWayCheck(problems).checkPairs(key + ".locations", locations);
        }
        Map<String, Integer> safetyStock =
                new SafetyStockReader(problems).read(key + ".safety-stock", destinations, given.safetyStock());
        OrderSettings orders = new OrderReader(problems).read(key + ".orders", given.orders());
        if (strategy.importsOrders() && orders.tags().isEmpty()) {
            new TagReader(problems).checkNames(key + ".orders.tags", destinations);
        }
        return new Sync(
                name,
                source,
                destinations,
                enabled,
                strategy,
                matchBy,
                whenUnmatched,
                locations,
                safetyStock,
                orders,
                Set.of());
    }

    private String source(String key, SyncProperties given) {
        Optional<String> source = GivenText.text(given.source());
        if (source.isEmpty()) {
            problems.add("The sync has no Source.", key, "Name the store whose stock the others follow.");
        } else if (!stores.contains(source.get())) {
            problems.add(
                    "There is no store " + ShownValue.quoted(source.get()) + ".",
                    key,
                    "Name a store under stockroute.stores (" + ShownValue.list(stores) + "), or add this one there.");
        }
        return source.orElse("");
    }
}

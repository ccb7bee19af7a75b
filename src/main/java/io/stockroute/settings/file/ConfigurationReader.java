package io.stockroute.settings.file;

import io.stockroute.settings.LoadedConfiguration;
import io.stockroute.settings.LoadedConfiguration.Access;
import io.stockroute.settings.LoadedConfiguration.HealthPort;
import io.stockroute.settings.PublicUrl;
import io.stockroute.settings.ShopDomain;
import io.stockroute.settings.Store;
import io.stockroute.settings.Stores;
import io.stockroute.settings.Sync;
import io.stockroute.settings.Syncs;
import io.stockroute.settings.Tuning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns the configuration into what it describes, or says everything that is wrong with it. */
final class ConfigurationReader {

    private final ConfigurationProblems problems;

    /** @param problems found already; the reader adds its own */
    ConfigurationReader(ConfigurationProblems problems) {
        this.problems = problems;
    }

    /** @throws InvalidConfiguration with all problems */
    LoadedConfiguration read(StockrouteProperties given) {
        PublicUrl publicUrl = new PublicUrlReader(problems).read(given);
        List<Store> stores = stores(given);
        List<Sync> syncs = new SyncDefinitions(given.stores().keySet(), problems).read(given.syncs());
        Tuning tuning = given.tuning();
        new TuningCheck(problems).check(tuning);
        Access access = new AccessReader(problems).read(given);
        HealthPort healthPort = new HealthPortReader(problems).read(given.health());
        problems.refuseIfAny();
        return new LoadedConfiguration(new Stores(stores), new Syncs(syncs), publicUrl, access, healthPort, tuning);
    }

    private List<Store> stores(StockrouteProperties given) {
        StoreReader reader = new StoreReader(problems);
        List<Store> stores = new ArrayList<>();
        given.stores()
                .forEach((name, properties) -> reader.read(name, properties).ifPresent(stores::add));
        Map<ShopDomain, String> nameOf = new HashMap<>();
        for (Store store : stores) {
            String other = nameOf.putIfAbsent(store.domain(), store.name());
            if (other != null) {
                problems.add(
                        "The stores '" + other + "' and '" + store.name() + "' have the same domain.",
                        "stockroute.stores." + store.name() + ".domain",
                        "Give each Shopify store one entry, and name that entry in several syncs if needed.");
            }
        }
        return stores;
    }
}

package io.stockroute.settings.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stockroute.settings.LoadedConfiguration;
import io.stockroute.settings.PublicUrl;
import io.stockroute.settings.Secret;
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
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns the configuration into what it describes, or says everything that is wrong with it. */
final class ConfigurationReader {

    private static final int LONGEST_PASSWORD = 72;
    private static final int SHORTEST_TOKEN = 32;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

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
        Optional<Secret> password = adminPassword(given);
        Optional<Secret> apiToken = apiToken(given);
        problems.refuseIfAny();
        return new LoadedConfiguration(new Stores(stores), new Syncs(syncs), publicUrl, password, apiToken, tuning);
    }

    private Optional<Secret> apiToken(StockrouteProperties given) {
        Optional<String> text = GivenText.text(given.admin().apiToken());
        if (text.filter(token -> token.length() < SHORTEST_TOKEN).isPresent()) {
            problems.add(
                    "The token of the API is too short.",
                    "stockroute.admin.api-token",
                    "Use at least " + SHORTEST_TOKEN
                            + " characters that nobody can guess, as 'openssl rand -hex 32' makes.");
        } else if (text.filter(token -> !TOKEN.matcher(token).matches()).isPresent()) {
            problems.add(
                    "The token of the API has characters that cannot be sent.",
                    "stockroute.admin.api-token",
                    "Use letters, digits and - . _ ~ + / only, as 'openssl rand -hex 32' makes.");
        }
        return text.map(Secret::new);
    }

    private Optional<Secret> adminPassword(StockrouteProperties given) {
        Optional<String> text = GivenText.text(given.admin().password());
        if (text.filter(password -> password.getBytes(UTF_8).length > LONGEST_PASSWORD)
                .isPresent()) {
            problems.add(
                    "The administrator's password is too long.",
                    "stockroute.admin.password",
                    "Use at most " + LONGEST_PASSWORD + " bytes; bcrypt, which keeps its hash, takes no more.");
        }
        return text.map(Secret::new);
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

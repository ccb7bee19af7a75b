package io.stockroute.settings.file;

import io.stockroute.settings.Credentials;
import io.stockroute.settings.Secret;
import io.stockroute.settings.ShopDomain;
import io.stockroute.settings.Store;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Turns one store of the configuration into the store it describes. */
final class StoreReader {

    private final ConfigurationProblems problems;

    StoreReader(ConfigurationProblems problems) {
        this.problems = problems;
    }

    /** Empty if a problem was found. */
    Optional<Store> read(String name, StoreProperties given) {
        String key = "stockroute.stores." + name;
        ConfigurationName.check(name, key, problems);
        Optional<ShopDomain> domain = domain(key + ".domain", given);
        List<Secret> secrets = secrets(key + ".client-secret", given);
        Optional<Credentials> credentials = credentials(key, given, secrets);
        Optional<URI> apiUrl = apiUrl(key + ".api-url", given, domain);
        if (domain.isEmpty() || secrets.isEmpty() || credentials.isEmpty() || apiUrl.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Store(name, domain.get(), apiUrl.get(), credentials.get(), secrets));
    }

    private Optional<ShopDomain> domain(String key, StoreProperties given) {
        Optional<String> text = GivenText.text(given.domain());
        if (text.isEmpty()) {
            problems.add("The store has no domain.", key, "Give its permanent address, name.myshopify.com.");
            return Optional.empty();
        }
        try {
            return text.map(ShopDomain::new);
        } catch (IllegalArgumentException e) {
            problems.add(
                    "The domain " + ShownValue.quoted(text.get()) + " is not the address of a Shopify store.",
                    key,
                    "Give the permanent address, name.myshopify.com, without https:// and without a path.");
            return Optional.empty();
        }
    }

    private List<Secret> secrets(String key, StoreProperties given) {
        List<Optional<String>> entries = GivenText.entries(given.clientSecret());
        if (entries.stream().allMatch(Optional::isEmpty)) {
            problems.add(
                    "The client secret is missing or empty.",
                    key,
                    "Give the client secret of the store's app: webhooks are verified with it."
                            + " If it comes from the environment, set the variable.");
            return List.of();
        }
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).isEmpty()) {
                problems.add(
                        "Entry " + (i + 1) + " of the client secrets is empty.",
                        key + "[" + i + "]",
                        "Remove the entry or give the secret; two are needed only while one is replaced.");
            }
        }
        return entries.stream().flatMap(Optional::stream).map(Secret::new).toList();
    }

    private Optional<Credentials> credentials(String key, StoreProperties given, List<Secret> secrets) {
        Optional<String> token = GivenText.text(given.accessToken());
        Optional<String> id = GivenText.text(given.clientId());
        if (token.isPresent() == id.isPresent()) {
            problems.add(
                    token.isPresent()
                            ? "The store has two kinds of credentials, access-token and client-id."
                            : "The store has no credentials.",
                    key,
                    "Give exactly one: access-token (a static Admin API token) or client-id (used with client-secret).");
            return Optional.empty();
        }
        Optional<Credentials> byToken = token.map(Secret::new).map(Credentials.StaticToken::new);
        return byToken.or(() -> secrets.stream()
                .findFirst()
                .flatMap(secret -> id.map(known -> new Credentials.ClientCredentials(known, secret))));
    }

    private Optional<URI> apiUrl(String key, StoreProperties given, Optional<ShopDomain> domain) {
        Optional<String> text = GivenText.text(given.apiUrl());
        if (text.isEmpty()) {
            return domain.map(shop -> URI.create("https://" + shop));
        }
        Optional<URI> url = text.flatMap(HttpUrl::parse);
        if (url.isEmpty()) {
            problems.add(
                    "The API URL " + ShownValue.quoted(text.get()) + " is not usable.",
                    key,
                    "Give scheme, host and, where needed, port and path, for example http://127.0.0.1:9292;"
                            + " leave it out to call Shopify itself.");
        }
        return url;
    }
}

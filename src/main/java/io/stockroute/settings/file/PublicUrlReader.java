package io.stockroute.settings.file;

import io.stockroute.settings.PublicUrl;
import java.net.URI;
import java.util.Optional;

/** Reads how Shopify reaches this server. */
final class PublicUrlReader {

    private static final String KEY = "stockroute.public-url";

    private final ConfigurationProblems problems;

    PublicUrlReader(ConfigurationProblems problems) {
        this.problems = problems;
    }

    PublicUrl read(StockrouteProperties given) {
        Optional<String> text = GivenText.text(given.publicUrl());
        Optional<URI> url = text.flatMap(HttpUrl::parse);
        if (text.isPresent() && url.isEmpty()) {
            problems.add(
                    "The public URL " + ShownValue.quoted(text.get()) + " is not usable.",
                    KEY,
                    "Give scheme, host and, where needed, port and path, for example https://sync.example.com;"
                            + " leave it empty to work by polling.");
        }
        if (url.isPresent() && !"https".equalsIgnoreCase(url.get().getScheme()) && isReachedByShopify(given)) {
            problems.add(
                    "The public URL does not begin with https, and Shopify sends webhooks to nothing else.",
                    KEY,
                    "Put a proxy with a certificate in front and give its https address;"
                            + " http is accepted only if every store has an api-url (a demo).");
        }
        return new PublicUrl(url);
    }

    private static boolean isReachedByShopify(StockrouteProperties given) {
        return given.stores().values().stream()
                .anyMatch(store -> GivenText.text(store.apiUrl()).isEmpty());
    }
}

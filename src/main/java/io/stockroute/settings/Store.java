package io.stockroute.settings;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A Shopify store that takes part.
 *
 * @param name its key in {@code application.yaml}, {@code [a-z0-9-]+}
 * @param apiUrl where its Admin API answers, without a path of the API itself and without a trailing slash
 * @param clientSecrets what its webhooks may be signed with; more than one while a secret is rotated
 */
public record Store(String name, ShopDomain domain, URI apiUrl, Credentials credentials, List<Secret> clientSecrets) {

    public Store {
        clientSecrets = List.copyOf(clientSecrets);
    }

    /** Of the store's app; empty if the store is let in by a static token, which does not tell the app it belongs to. */
    public Optional<String> clientId() {
        return credentials instanceof Credentials.ClientCredentials app
                ? Optional.of(app.clientId())
                : Optional.empty();
    }
}

package io.stockroute.settings;

import java.net.URI;
import java.util.Optional;

/**
 * How Shopify reaches this server.
 *
 * @param base without a trailing slash; empty if Shopify cannot reach it
 */
public record PublicUrl(Optional<URI> base) {

    /** Whether changes come by polling alone, as Shopify has nowhere to send them. */
    public boolean pollingOnly() {
        return base.isEmpty();
    }

    /**
     * Where Shopify sends its webhooks.
     *
     * @throws IllegalStateException if polling only
     */
    public URI webhooks() {
        URI reached = base.orElseThrow(() -> new IllegalStateException("Without a public URL there are no webhooks"));
        return URI.create(reached + "/webhooks/shopify");
    }
}

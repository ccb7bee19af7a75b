package io.stockroute.shopify;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches with which version Shopify answers: an expired version is answered by the oldest one that is still supported, silently but
 * for a header.
 */
public final class ApiVersions {

    private static final Logger LOG = LoggerFactory.getLogger(ApiVersions.class);

    private final MeterRegistry meters;
    private final Set<Seen> reported = ConcurrentHashMap.newKeySet();

    private record Seen(String store, String version) {}

    public ApiVersions(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Reports another version than ours: each answer in the metric, each store and version once in the log. */
    public void seen(String store, String version) {
        if (version.isBlank() || version.equals(AdminApi.VERSION)) {
            return;
        }
        meters.counter("stockroute.shopify.unexpected.version", "store", store, "version", version)
                .increment();
        if (reported.add(new Seen(store, version))) {
            LOG.warn(
                    "Shopify answers with API version {} instead of {}: look for an update of Stockroute (store: {})",
                    version,
                    AdminApi.VERSION,
                    store);
        }
    }
}

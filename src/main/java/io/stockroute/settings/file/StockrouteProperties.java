package io.stockroute.settings.file;

import io.stockroute.settings.SyncProperties;
import io.stockroute.settings.Tuning;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Everything under {@code stockroute} as the configuration gives it: text, unchecked; null is what it leaves out. */
@ConfigurationProperties("stockroute")
public record StockrouteProperties(
        @Nullable String publicUrl,
        @DefaultValue Map<String, StoreProperties> stores,
        @DefaultValue Map<String, SyncProperties> syncs,
        @DefaultValue AdminProperties admin,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue HealthProperties health,
        @DefaultValue Tuning.Reconciliation reconciliation,
        @DefaultValue Tuning.Polling polling,
        @DefaultValue Tuning.Orders orders,
        @DefaultValue Tuning.Lane lane,
        @DefaultValue Tuning.Catalog catalog,
        @DefaultValue Tuning.Ledger ledger,
        @DefaultValue Tuning.Deliveries deliveries,
        @DefaultValue Tuning.Webhooks webhooks,
        @DefaultValue Tuning.Outgoing outgoing,
        @DefaultValue Tuning.Subscriptions subscriptions,
        @DefaultValue Tuning.Guard guard) {

    /**
     * @param password of the administrator; null: one is generated at the first start
     * @param apiToken by which programs use the API; null: they log in with the password
     * @param metricsToken by which Prometheus reads the metrics; null: it logs in with the password
     */
    public record AdminProperties(
            @Nullable String password,
            @Nullable String apiToken,
            @Nullable String metricsToken) {
        @Override
        public String toString() {
            return "AdminProperties[******]";
        }
    }

    /** @param port where health is answered as well: a number, or "off"; null: a port above the server's own */
    public record HealthProperties(@Nullable String port) {}

    Tuning tuning() {
        return new Tuning(
                reconciliation,
                polling,
                orders,
                lane,
                catalog,
                ledger,
                deliveries,
                webhooks,
                outgoing,
                subscriptions,
                guard);
    }
}

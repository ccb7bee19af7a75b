package io.stockroute.settings;

import java.util.List;
import java.util.Optional;

/** The configuration, read and checked. */
public record LoadedConfiguration(
        Stores stores, Syncs syncs, PublicUrl publicUrl, Access access, HealthPort healthPort, Tuning tuning) {

    /**
     * Who is let in and who is believed.
     *
     * @param password of the administrator
     * @param apiToken by which programs use the API
     * @param metricsToken by which Prometheus reads the metrics, and nothing else
     * @param trustedProxies addresses and networks (CIDR) whose forwarded headers are believed
     */
    public record Access(
            Optional<Secret> password,
            Optional<Secret> apiToken,
            Optional<Secret> metricsToken,
            List<String> trustedProxies) {}

    /** Where health is answered beside the server's own port. */
    public sealed interface HealthPort {

        /** Nowhere. */
        record Off() implements HealthPort {}

        /** As far above the server's own port, if nobody else has that one. */
        record Above(int distance) implements HealthPort {}

        /** Exactly there. */
        record At(int port) implements HealthPort {}
    }
}

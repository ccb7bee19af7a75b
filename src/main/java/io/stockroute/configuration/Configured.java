package io.stockroute.configuration;

import io.stockroute.store.PublicUrl;
import io.stockroute.store.Secret;
import io.stockroute.store.Stores;
import io.stockroute.sync.Syncs;
import io.stockroute.tuning.Tuning;
import java.util.Optional;

/** The configuration, read and checked. */
public record Configured(
        Stores stores,
        Syncs syncs,
        PublicUrl publicUrl,
        Optional<Secret> adminPassword,
        Optional<Secret> apiToken,
        Tuning tuning) {}

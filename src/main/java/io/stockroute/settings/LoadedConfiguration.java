package io.stockroute.settings;

import java.util.Optional;

/** The configuration, read and checked. */
public record LoadedConfiguration(
        Stores stores,
        Syncs syncs,
        PublicUrl publicUrl,
        Optional<Secret> adminPassword,
        Optional<Secret> apiToken,
        Tuning tuning) {}

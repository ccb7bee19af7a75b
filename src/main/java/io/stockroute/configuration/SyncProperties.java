package io.stockroute.configuration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sync as the configuration gives it. Null is what it leaves out: {@link SyncDefaults} apply. */
public record SyncProperties(
        @Nullable String source,
        @Nullable List<@Nullable String> destinations,
        @Nullable String enabled,
        @Nullable String strategy,
        @Nullable String matchBy,
        @Nullable Map<String, List<PairProperties>> locations) {

    public record PairProperties(
            @Nullable String from, @Nullable String to) {}
}

package io.stockroute.settings;

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
        @Nullable String whenUnmatched,
        @Nullable Map<String, List<PairProperties>> locations,
        @Nullable Map<String, @Nullable String> safetyStock,
        @Nullable OrderProperties orders) {

    public record PairProperties(
            @Nullable String from, @Nullable String to) {}

    /** How orders are imported to Source, as the configuration gives it. */
    public record OrderProperties(
            @Nullable String lines,
            @Nullable String shipping,
            @Nullable String testOrders,
            @Nullable String inventory,
            @Nullable String reserve,
            @Nullable List<@Nullable String> tags,
            @Nullable String prices,
            @Nullable Map<String, @Nullable String> rates,
            @Nullable String location,
            @Nullable String fulfilled) {}
}

package io.stockroute.console.store;

import io.stockroute.shopify.CostGovernor.Bucket;
import io.stockroute.shopify.MissingScope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A store with what it says about itself, how it fares, and what its lane has to do.
 *
 * @param lacking the access scopes that its app was not granted
 * @param lastDelivery when its last webhook came
 * @param lastReconciliation when all its levels were last looked at
 * @param bucket Shopify's rate limit as this instance knows it; null: it has not called the store yet
 * @param pausedAt since when nothing is asked of it and nothing is written to it, as an operator wants it; null: it is not paused
 * @param toGo levels to be read or written; some are to be read first and written then
 * @param onHold levels that a run keeps as they are
 * @param oldestDrift since when the level that waits longest does not hold what it should
 */
public record StoreRow(
        String store,
        String domain,
        @Nullable String currency,
        @Nullable String plan,
        @Nullable Boolean development,
        List<MissingScope> lacking,
        @Nullable Instant catalogAt,
        @Nullable Instant failingSince,
        @Nullable String failure,
        @Nullable Instant uninstalledAt,
        @Nullable Instant pausedAt,
        @Nullable String pausedBy,
        @Nullable Instant lastDelivery,
        @Nullable Instant lastReconciliation,
        @Nullable Bucket bucket,
        long levels,
        long toRead,
        long toWrite,
        long toGo,
        long blocked,
        long onHold,
        @Nullable Instant oldestDrift) {}

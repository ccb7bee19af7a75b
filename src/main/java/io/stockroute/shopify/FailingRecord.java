package io.stockroute.shopify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that its store fails on, while it answers other calls.
 *
 * @param id of its row
 * @param key what tells it from others of its kind and store
 * @param name as people know it
 * @param failures in a row
 * @param details of the failure, for support
 * @param dueAt not tried before
 * @param refused whether Shopify refuses it, so that it is tried again after hours only
 * @param dismissed whether an operator has dismissed it; it is still tried
 */
public record FailingRecord(
        long id,
        String store,
        RecordKind kind,
        String key,
        String name,
        int failures,
        Instant since,
        Instant dueAt,
        String reason,
        @Nullable String details,
        boolean refused,
        boolean dismissed) {

    /** What it means and what an operator does. */
    public String advice() {
        return refused ? kind.adviceIfRefused() : kind.advice();
    }
}

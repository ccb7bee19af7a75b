package io.stockroute.console.failure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands still.
 *
 * @param id among its kind
 * @param since when it came to stand still
 * @param what it is, in words
 * @param where it belongs: a store or a sync
 * @param todo what an operator can do about it
 * @param link to the page that shows it; null: there is none
 * @param retry whether it can be taken up again from here
 * @param dismiss whether it can be put aside
 */
public record Failure(
        FailureKind kind,
        String id,
        Instant since,
        String what,
        String where,
        String reason,
        String todo,
        @Nullable String link,
        boolean retry,
        boolean dismiss) {}

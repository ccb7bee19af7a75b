package io.stockroute.console.issue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that needs an operator.
 *
 * @param id among its kind
 * @param since when
 * @param what it is, in words
 * @param where it belongs: a store or a sync
 * @param todo what an operator can do about it
 * @param link to the page that shows it; null: there is none
 * @param retry whether it can be retried from here
 * @param dismiss whether it can be dismissed
 */
public record Issue(
        IssueKind kind,
        String id,
        Instant since,
        String what,
        String where,
        String reason,
        String todo,
        @Nullable String link,
        boolean retry,
        boolean dismiss) {}

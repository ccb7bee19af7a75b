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
 * @param details of a failure, for support; null: there are none
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
        boolean dismiss,
        @Nullable String details) {

    public Issue(
            IssueKind kind,
            String id,
            Instant since,
            String what,
            String where,
            String reason,
            String todo,
            @Nullable String link,
            boolean retry,
            boolean dismiss) {
        this(kind, id, since, what, where, reason, todo, link, retry, dismiss, null);
    }
}

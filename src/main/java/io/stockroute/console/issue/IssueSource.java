package io.stockroute.console.issue;

import io.stockroute.ListPage;
import io.stockroute.console.web.Viewer;

/** Where issues of one kind are kept; all within the bounds of who looks. */
interface IssueSource {

    /** So many are retried at most when all are to be. */
    int MOST = 5_000;

    IssueKind kind();

    /** Asked for with every page, so it must cost next to nothing. */
    long count(Viewer viewer);

    /** A page, from 0, the newest first. */
    ListPage<Issue> page(Viewer viewer, int page, int size);

    /**
     * Retries one.
     *
     * @return false if there is none of this id, or it cannot be retried
     */
    default boolean retry(Viewer viewer, String id) {
        return false;
    }

    /**
     * Retries all that can be, {@link #MOST} of them at most.
     *
     * @return how many
     */
    default int retryAll(Viewer viewer) {
        return 0;
    }

    /**
     * Dismisses one; who and when is kept.
     *
     * @return false if there is none of this id, or it cannot be dismissed
     */
    default boolean dismiss(Viewer viewer, String id) {
        return false;
    }

    /** An id that is a number; one that is none belongs to nothing. */
    static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}

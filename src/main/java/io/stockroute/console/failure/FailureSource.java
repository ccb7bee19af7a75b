package io.stockroute.console.failure;

import io.stockroute.ListPage;
import io.stockroute.console.web.Viewer;

/** Where failures of one kind are kept; all within the bounds of who looks. */
interface FailureSource {

    /** So many are taken up again at most when all are to be. */
    int MOST = 5_000;

    FailureKind kind();

    /** Asked for with every page, so it must cost next to nothing. */
    long count(Viewer viewer);

    /** A page, from 0, the newest first. */
    ListPage<Failure> page(Viewer viewer, int page, int size);

    /**
     * Takes one up again.
     *
     * @return false if there is none of this id, or it cannot be taken up again
     */
    default boolean retry(Viewer viewer, String id) {
        return false;
    }

    /**
     * Takes all up again that can be, {@link #MOST} of them at most.
     *
     * @return how many
     */
    default int retryAll(Viewer viewer) {
        return 0;
    }

    /**
     * Puts one aside; who and when is kept.
     *
     * @return false if there is none of this id, or it cannot be put aside
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

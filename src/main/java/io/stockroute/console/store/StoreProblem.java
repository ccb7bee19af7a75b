package io.stockroute.console.store;

import java.time.Instant;

/**
 * Why a store does not do its part.
 *
 * @param word its kind in a word or two
 * @param since when it began, or when it was last seen
 * @param todo what an operator can do about it
 */
public record StoreProblem(String store, String word, Instant since, String reason, String todo) {

    /** Nothing is tried at a store that is paused. */
    StoreProblem whilePaused() {
        return todo.startsWith(StoreProblemRule.RETRIED)
                ? new StoreProblem(
                        store,
                        word,
                        since,
                        reason,
                        "The store is paused: nothing is retried until an operator resumes it. Nothing is lost.")
                : this;
    }
}

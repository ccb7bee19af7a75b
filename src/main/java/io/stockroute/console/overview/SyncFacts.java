package io.stockroute.console.overview;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What tells how a sync is doing.
 *
 * @param invalid what is wrong with its settings
 * @param frozen why nothing is written for it, or for some of its Destinations
 */
record SyncFacts(
        boolean enabled,
        List<String> invalid,
        Optional<String> frozen,
        Runs runs,
        StoresOf stores,
        Pairs pairs,
        Work work) {

    /** Of a sync of which nothing is frozen. */
    SyncFacts(boolean enabled, List<String> invalid, Runs runs, StoresOf stores, Pairs pairs, Work work) {
        this(enabled, invalid, Optional.empty(), runs, stores, pairs, work);
    }

    /**
     * @param waiting runs that wait for an operator
     * @param kept runs that an operator rejected or undid and whose levels stay as they are
     * @param running whether a run goes over its levels now
     */
    record Runs(long waiting, long kept, boolean running) {}

    /**
     * @param all how many stores it has
     * @param down those that do not do their part
     * @param paused those that an operator has paused
     * @param unread those whose products were never read as a whole
     */
    record StoresOf(int all, List<String> down, List<String> paused, List<String> unread) {}

    /**
     * @param unaligned its Destinations that were not aligned with these settings
     * @param idle its Destinations of which no product is matched or no location is paired
     */
    record Pairs(List<String> unaligned, List<String> idle) {}

    /**
     * @param toGo levels of its stores to be read or written
     * @param levels of its stores
     * @param blocked levels of its stores that Shopify rejects or that could not be read
     * @param left levels that have left it while they held stock, and that nobody has dismissed
     * @param orders orders of its Destinations that are on hold or rejected
     * @param behind for how long the level that waits longest has not held what it should
     */
    record Work(long toGo, long levels, long blocked, long left, long orders, Duration behind) {}
}

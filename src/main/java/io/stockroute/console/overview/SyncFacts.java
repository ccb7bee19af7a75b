package io.stockroute.console.overview;

import java.time.Duration;
import java.util.List;

/**
 * What tells how a sync is doing.
 *
 * @param invalid what is wrong with its settings
 * @param held runs that wait for an operator
 * @param kept runs that an operator rejected or took back and whose levels stay as they are
 * @param down its stores that do not do their part
 * @param paused its stores that an operator has paused
 * @param unread its stores whose products were never read as a whole
 * @param unaligned its Destinations that were not aligned with these settings
 * @param idle its Destinations of which no product is matched or no location is paired
 * @param toGo levels of its stores to be read or written
 * @param levels of its stores
 * @param blocked levels of its stores that Shopify refuses or that could not be read
 * @param behind for how long the level that waits longest does not hold what it should
 * @param running whether a run goes over its levels now
 */
record SyncFacts(
        boolean enabled,
        List<String> invalid,
        long held,
        long kept,
        List<String> down,
        List<String> paused,
        List<String> unread,
        List<String> unaligned,
        List<String> idle,
        long toGo,
        long levels,
        long blocked,
        Duration behind,
        boolean running) {}

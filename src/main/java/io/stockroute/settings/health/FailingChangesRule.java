package io.stockroute.settings.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * When a store counts as failing although it answers queries: changes of several different records failed in a row, for a while, and none
 * came through between them. One record that is tried again and again says nothing of its store.
 */
public final class FailingChangesRule {

    static final int DIFFERENT = 3;
    static final Duration WHILE = Duration.ofSeconds(20);

    private FailingChangesRule() {}

    /** The different changes that failed in a row, with one more; kept short, as only their number counts. */
    public static String with(String failed, String change) {
        Set<String> all = Arrays.stream(failed.split(" ", -1))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (all.size() < DIFFERENT) {
            all.add(Integer.toHexString(change.hashCode()));
        }
        return String.join(" ", all);
    }

    /** @param since when the first of them failed */
    public static boolean isFailing(String failed, Instant since, Instant now) {
        return failed.split(" ", -1).length >= DIFFERENT && !now.isBefore(since.plus(WHILE));
    }
}

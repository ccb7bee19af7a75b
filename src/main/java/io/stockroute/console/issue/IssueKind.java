package io.stockroute.console.issue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can need an operator. */
public enum IssueKind {
    STORES("Stores"),
    SYNCS("Syncs"),
    ORDERS("Orders"),
    CHANGES("Changed orders"),
    LEVELS("Levels"),
    LEFT("Left the sync"),
    RECORDS("Other records"),
    DELIVERIES("Deliveries"),
    RUNS("Runs");

    private final String title;

    IssueKind(String title) {
        this.title = title;
    }

    /** As pages name it. */
    public String title() {
        return title;
    }

    /** As addresses name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<IssueKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}

package io.stockroute.console.failure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can stand still. */
public enum FailureKind {
    STORES("Stores"),
    SYNCS("Syncs"),
    ORDERS("Orders"),
    LEVELS("Levels"),
    LEFT("Left the sync"),
    DELIVERIES("Deliveries"),
    RUNS("Runs");

    private final String title;

    FailureKind(String title) {
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

    public static Optional<FailureKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}

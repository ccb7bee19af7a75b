package io.stockroute.order;

/** What can happen to an order on its way to Source, as its history keeps it. */
public enum OrderStep {
    /** It was sent to Source, for the first time or since it was retried. */
    SENT,
    /** It was not found there, and is sent once more. */
    RESENT,
    /** A store failed on it so often that it stands among the issues. */
    FAILING,
    IMPORTED,
    SKIPPED,
    ON_HOLD,
    REFUSED,
    /** An operator retried it. */
    RETRIED,
    /** An operator dismissed it. */
    DISMISSED,
    /** An operator dismissed what it had become since. */
    CHANGE_DISMISSED;

    /** The step with which it comes to a state in which it rests. */
    public static OrderStep to(OrderState state) {
        return switch (state) {
            case IMPORTED -> IMPORTED;
            case SKIPPED -> SKIPPED;
            case ON_HOLD -> ON_HOLD;
            case REFUSED -> REFUSED;
            case DISMISSED -> DISMISSED;
            case WAITING, CREATING ->
                throw new IllegalArgumentException("It does not rest there (state: " + state + ")");
        };
    }
}

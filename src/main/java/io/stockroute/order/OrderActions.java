package io.stockroute.order;

/** What an operator can do about an order that is stuck; each does all that follows from it. */
public interface OrderActions {

    /**
     * Retries an order that is on hold, refused or skipped.
     *
     * @param order the id of its row
     * @param who the operator's name
     * @return false if it is in none of these states, or if the settings do not bring its orders any more
     */
    boolean retry(long order, String who);

    /**
     * Gives up an order that waits, is on hold or was refused; its units are no longer subtracted.
     *
     * @param order the id of its row
     * @param who the operator's name
     * @return false if it is in none of these states
     */
    boolean dismiss(long order, String who);

    /**
     * Dismisses what an order has become in its Destination since it was imported; what it gained is no longer subtracted.
     *
     * @param order the id of its row
     * @param who the operator's name
     * @return false if there is no such change
     */
    boolean dismissChange(long order, OrderChange kind, String who);

    /** A change of an order that is to be dismissed, and who says so. */
    record ChangeDismissal(long order, OrderChange kind, String who) {}

    /** An order that is to be retried, and who says so. */
    record Retry(long order, String who) {}

    /** An order that is to be given up, and who says so. */
    record Dismissal(long order, String who) {}
}

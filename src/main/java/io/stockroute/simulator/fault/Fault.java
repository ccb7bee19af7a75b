package io.stockroute.simulator.fault;

/** What may happen to one call, or to one delivery of a webhook. */
public enum Fault {
    /** Answers HTTP 500, 502 or 503; the call is not executed. */
    HTTP_500,
    HTTP_502,
    HTTP_503,
    /** Answers HTTP 429 with Retry-After; the call is not executed. */
    HTTP_429,
    /** Answers THROTTLED with HTTP 200; the call is not executed. */
    THROTTLED,
    /** Answers a GraphQL error INTERNAL_SERVER_ERROR with HTTP 200; the call is not executed. */
    INTERNAL_ERROR,
    /** Closes the connection before the call is executed. */
    LOST_BEFORE,
    /** Executes the call and closes the connection without an answer. */
    LOST_AFTER,
    /** Executes the call and answers late. */
    SLOW,
    /** Sends a delivery twice, with the same webhook id. */
    DUPLICATE_DELIVERY(true),
    /** Builds and sends a delivery late. */
    DELAY_DELIVERY(true),
    /** Builds the body at once and sends it late, so that later deliveries overtake it with newer values. */
    REORDER_DELIVERY(true),
    /** Never sends a delivery. */
    DROP_DELIVERY(true);

    private final boolean delivery;

    Fault() {
        this(false);
    }

    Fault(boolean delivery) {
        this.delivery = delivery;
    }

    public boolean concernsDeliveries() {
        return delivery;
    }
}

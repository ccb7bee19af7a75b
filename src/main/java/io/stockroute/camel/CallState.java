package io.stockroute.camel;

/** The exchange properties that a call to a store keeps on its way. */
final class CallState {

    /** The ShopifyCall; also named in the routes. */
    static final String CALL = "shopifyCall";

    /** The OutcomeUnknown of a sending before the last, if that left it open whether something was done. */
    static final String UNCONFIRMED = "shopifyUnconfirmed";

    /** The Instant at which it was first sent; also named in the routes. */
    static final String STARTED = "shopifyStarted";

    /** How long after that it may be sent again if no answer came, in ms; also named in the routes. */
    static final String RETRY_WITHIN = "shopifyRetryWithin";

    /** Its place in the store's bucket. */
    static final String RESERVATION = "shopifyReservation";

    /** The Secret it was last sent with. */
    static final String TOKEN = "shopifyToken";

    /** The Store that a token is asked of; also named in the routes. */
    static final String STORE = "shopifyStore";

    private CallState() {}
}

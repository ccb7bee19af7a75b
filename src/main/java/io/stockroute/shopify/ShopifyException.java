package io.stockroute.shopify;

import io.stockroute.AccessProblem;

/** A call of the Admin API that brought no usable answer; each subclass is one outcome with its own consequence. */
public abstract sealed class ShopifyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ShopifyException(String message) {
        super(message);
    }

    /** Nothing was done at the store, and a later try may succeed: throttled, busy, no connection. */
    public static final class NotSent extends ShopifyException {
        private static final long serialVersionUID = 1L;

        public NotSent(String message) {
            super(message);
        }
    }

    /** The call may or may not have had its effect: answer lost, 5xx, empty payload. Only a repeatable call may be sent again. */
    public static sealed class OutcomeUnknown extends ShopifyException permits RecordFailed {
        private static final long serialVersionUID = 1L;

        public OutcomeUnknown(String message) {
            super(message);
        }
    }

    /**
     * The store failed on this call and answered another right after it: what the call is about is to blame, not the store. Only
     * that waits, and everything else of the store goes on. Whether the call had its effect is as open as ever.
     */
    public static final class RecordFailed extends OutcomeUnknown {
        private static final long serialVersionUID = 1L;

        public RecordFailed(String message) {
            super(message);
        }
    }

    /** Shopify understood the call and refuses it; the same call will be refused again. */
    public static final class Refused extends ShopifyException {
        private static final long serialVersionUID = 1L;
        private final String code;

        public Refused(String code, String message) {
            super(message);
            this.code = code;
        }

        /** Shopify's {@code extensions.code}, or {@code HTTP_<status>} */
        public String code() {
            return code;
        }
    }

    /** The store rejects our credentials: wrong or revoked token, missing scope, frozen or locked shop. An operator must act. */
    public static final class StoreUnauthorized extends ShopifyException implements AccessProblem.Known {
        private static final long serialVersionUID = 1L;
        private final AccessProblem problem;
        private final boolean denied;

        public StoreUnauthorized(AccessProblem problem, String message) {
            this(problem, message, false);
        }

        private StoreUnauthorized(AccessProblem problem, String message, boolean denied) {
            super(message);
            this.problem = problem;
            this.denied = denied;
        }

        /** For this call alone, see {@link #denied()}. */
        public static StoreUnauthorized ofCall(String message) {
            return new StoreUnauthorized(AccessProblem.SCOPES, message, true);
        }

        @Override
        public AccessProblem problem() {
            return problem;
        }

        /** Whether the app lacks the leave for this call alone, by {@code ACCESS_DENIED}; others may be let in. */
        public boolean denied() {
            return denied;
        }
    }
}

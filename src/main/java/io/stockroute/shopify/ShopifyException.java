package io.stockroute.shopify;

import io.stockroute.AccessProblem;
import io.stockroute.FailureText;

/** A call of the Admin API that brought no usable answer; each subclass is one outcome with its own consequence. */
public abstract sealed class ShopifyException extends RuntimeException implements FailureText.Told {

    private static final long serialVersionUID = 1L;

    private final transient FailureText text;

    private ShopifyException(FailureText text) {
        super(text.details().isEmpty() ? text.words() : text.words() + " " + text.details());
        this.text = text;
    }

    /** Its message is both together: the log needs the details. */
    @Override
    public FailureText text() {
        return text;
    }

    /** Nothing was done at the store, and a later try may succeed: throttled, busy, no connection. */
    public static final class NotSent extends ShopifyException {
        private static final long serialVersionUID = 1L;

        public NotSent(String words) {
            this(words, "");
        }

        public NotSent(String words, String details) {
            super(new FailureText(words, details));
        }
    }

    /** The call may or may not have had its effect: answer lost, 5xx, empty payload. Only a repeatable call may be sent again. */
    public static sealed class OutcomeUnknown extends ShopifyException permits RecordFailed {
        private static final long serialVersionUID = 1L;

        public OutcomeUnknown(String words) {
            this(words, "");
        }

        public OutcomeUnknown(String words, String details) {
            this(new FailureText(words, details));
        }

        public OutcomeUnknown(FailureText text) {
            super(text);
        }
    }

    /**
     * The store failed on this call and answered another right after it: what the call is about is to blame, not the store. Only
     * that waits, and everything else of the store goes on. Whether the call had its effect is as open as ever.
     */
    public static final class RecordFailed extends OutcomeUnknown {
        private static final long serialVersionUID = 1L;

        public RecordFailed(String words) {
            this(new FailureText(words, ""));
        }

        public RecordFailed(FailureText text) {
            super(text);
        }
    }

    /** Shopify understood the call and refuses it; the same call will be refused again. */
    public static final class Refused extends ShopifyException {
        private static final long serialVersionUID = 1L;
        private final String code;

        public Refused(String code, String words) {
            this(code, words, "");
        }

        public Refused(String code, String words, String details) {
            super(new FailureText(words, details));
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

        public StoreUnauthorized(AccessProblem problem, String words) {
            this(problem, words, "");
        }

        public StoreUnauthorized(AccessProblem problem, String words, String details) {
            this(problem, new FailureText(words, details), false);
        }

        private StoreUnauthorized(AccessProblem problem, FailureText text, boolean denied) {
            super(text);
            this.problem = problem;
            this.denied = denied;
        }

        /** For this call alone, see {@link #denied()}. */
        public static StoreUnauthorized ofCall(FailureText text) {
            return new StoreUnauthorized(AccessProblem.SCOPES, text, true);
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

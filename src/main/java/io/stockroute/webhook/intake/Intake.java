package io.stockroute.webhook.intake;

import io.stockroute.settings.Store;

/** What came of taking a delivery off the wire. */
public sealed interface Intake permits IncomingBody, Intake.Taken, Intake.Refused {

    /**
     * It is genuine.
     *
     * @param body byte for byte what was signed; who is done with it calls {@link #free}
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Taken(Store sender, byte[] body, Runnable release) implements Intake {

        /** Gives the room of the body back to the budget; more than once does no harm. */
        public void free() {
            release.run();
        }
    }

    /** It is refused; the reason is for the sender and tells nothing that he should not know. */
    enum Refused implements Intake {
        BROKEN(400, "The body is not what its headers announce."),
        MALFORMED(400, "The headers are not those of a delivery of Shopify."),
        TOO_OLD(400, "The delivery is too old."),
        UNPROVEN(401, "The signature does not match, or the shop is not known here."),
        NO_POST(405, "Webhooks are taken by POST only."),
        TOO_SLOW(408, "The body did not arrive in time."),
        TOO_LARGE(413, "The body is too large."),
        NOT_JSON(415, "Webhooks are taken as application/json only."),
        NO_ROOM(503, "Too many deliveries are in progress. Please send it again.");

        private final int status;
        private final String reason;

        Refused(int status, String reason) {
            this.status = status;
            this.reason = reason;
        }

        /** The HTTP status of the answer. */
        public int status() {
            return status;
        }

        public String reason() {
            return reason;
        }
    }
}

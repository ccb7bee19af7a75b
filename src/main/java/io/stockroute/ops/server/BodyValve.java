package io.stockroute.ops.server;

import io.stockroute.BodyPace;
import io.stockroute.ops.security.CountedAddress;
import io.stockroute.settings.Tuning;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.springframework.http.HttpHeaders;

/**
 * Bounds the bodies of forms and of calls of the API: a thread waits for each that is not there yet, also for a stranger's at the login. They
 * arrive as fast as webhooks have to, or are refused. Webhooks have a gate of their own, which needs no thread to wait.
 */
final class BodyValve extends ValveBase {

    /** How many threads wait for slow bodies, of the server's 400: pages and health keep the others. */
    private static final int SLOW = 64;

    /** Of one address: nobody keeps the others from logging in. */
    private static final int SLOW_OF_ONE = 16;

    /** How many threads wait for bodies whose headers have just come. They are free again after {@link #SOON}. */
    private static final int QUICK = 128;

    private static final int QUICK_OF_ONE = 32;

    /** So long after its headers a body of one packet, such as a login, is there unless its sender waits on purpose. */
    private static final Duration SOON = Duration.ofMillis(300);

    private static final long LOOK_MILLIS = 5;

    /** A larger body comes in parts, and may be larger than what can be looked at before it is read. */
    private static final int PACKET = 4 * 1024;

    private static final String WEBHOOKS = "/webhooks/";

    private final Tuning.Webhooks limits;
    private final BodyPlaces slow = new BodyPlaces(SLOW, SLOW_OF_ONE);
    private final BodyPlaces quick = new BodyPlaces(QUICK, QUICK_OF_ONE);

    /** @param limits the deadline and the least rate of a body */
    BodyValve(Tuning.Webhooks limits) {
        super(true);
        this.limits = limits;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request wire = request.getCoyoteRequest();
        InputBuffer plain = AnsweredInput.without(wire.getInputBuffer());
        wire.setInputBuffer(plain);
        if (!hasBody(request)) {
            getNext().invoke(request, response);
        } else if (request.getDecodedRequestURI().startsWith(WEBHOOKS)) {
            wire.setInputBuffer(
                    new AnsweredInput(plain, response)); // it stays: the body is read after this has returned
            getNext().invoke(request, response);
        } else if (isThere(wire)) {
            getNext().invoke(request, response);
        } else {
            await(request, response, plain);
        }
    }

    private void await(Request request, Response response, InputBuffer plain) throws IOException, ServletException {
        String visitor = CountedAddress.of(String.valueOf(request.getRemoteAddr()));
        if (comesSoon(request.getCoyoteRequest(), visitor)) {
            getNext().invoke(request, response);
            return;
        }
        if (!slow.take(visitor)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            AddressValve.answer(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "Too many requests with a body are in progress.\n");
            return;
        }
        org.apache.coyote.Request wire = request.getCoyoteRequest();
        wire.setInputBuffer(new PacedInput(
                plain,
                () -> new BodyPace(limits.bodyDeadline(), limits.bodyRate().toBytes(), System::nanoTime)));
        try {
            getNext().invoke(request, response);
        } finally {
            wire.setInputBuffer(plain); // the connection's next request has a pace of its own
            slow.free(visitor);
        }
    }

    /** Slow bodies may have all of their places: one that is only a packet behind its headers needs none of them. */
    private boolean comesSoon(org.apache.coyote.Request wire, String visitor) {
        long length = wire.getContentLengthLong();
        if (length < 0 || length > PACKET || !quick.take(visitor)) {
            return false;
        }
        try {
            long until = System.nanoTime() + SOON.toNanos();
            while (come(wire) == 0 && System.nanoTime() < until) {
                Thread.sleep(LOOK_MILLIS);
            }
            return come(wire) >= length;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            quick.free(visitor);
        }
    }

    private static boolean hasBody(Request request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /** Most bodies come with their headers: nobody waits for them, so they need no place. */
    private static boolean isThere(org.apache.coyote.Request wire) {
        return wire.getContentLengthLong() > 0 && come(wire) >= wire.getContentLengthLong();
    }

    /** How much of the body is there; looks for more only if there is nothing yet. */
    private static int come(org.apache.coyote.Request wire) {
        wire.action(ActionCode.AVAILABLE, true);
        return wire.getAvailable();
    }
}

package io.stockroute.ops.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;
import org.springframework.http.HttpHeaders;

/**
 * Bounds the bodies of forms and of calls of the API: a thread waits for each, also for a stranger's at the login. Webhooks have a gate of
 * their own, which needs no thread to wait.
 */
final class BodyValve extends ValveBase {

    /** Of the server's 400 threads: pages and health keep the others. */
    static final int AT_A_TIME = 64;

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final String WEBHOOKS = "/webhooks/";

    private final Semaphore bodies = new Semaphore(AT_A_TIME);

    BodyValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!hasBody(request) || request.getDecodedRequestURI().startsWith(WEBHOOKS)) {
            getNext().invoke(request, response);
        } else if (bodies.tryAcquire()) {
            org.apache.coyote.Request wire = request.getCoyoteRequest();
            InputBuffer undated = wire.getInputBuffer();
            wire.setInputBuffer(new DatedInput(undated, LONGEST, System::nanoTime));
            try {
                getNext().invoke(request, response);
            } finally {
                wire.setInputBuffer(undated); // the connection's next request has a date of its own
                bodies.release();
            }
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            AddressValve.answer(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "Too many requests with a body are in progress.\n");
        }
    }

    private static boolean hasBody(Request request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }
}

package io.stockroute.webhook;

import io.stockroute.settings.Tuning;
import io.stockroute.webhook.intake.FreedWhenAnswered;
import io.stockroute.webhook.intake.Intake;
import io.stockroute.webhook.intake.Intake.Refused;
import io.stockroute.webhook.intake.Intake.Taken;
import io.stockroute.webhook.intake.RequestWithBody;
import io.stockroute.webhook.intake.WebhookIntake;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The gate for everything below {@code /webhooks/}: lets in what a configured store has signed, before anything else looks at it. What it
 * refuses costs no more than a thread for a short time and a bounded share of the memory.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class WebhookGate extends OncePerRequestFilter {

    /** The request attribute that holds the store whose secret has signed the body. */
    public static final String SENDER = WebhookGate.class.getName() + ".sender";

    /** The request attribute that holds the body, byte for byte. */
    public static final String BODY = WebhookGate.class.getName() + ".body";

    /** Shopify's own first repetition comes later; a proxy or a test may wait so long. */
    private static final String SECONDS_UNTIL_ROOM = "5";

    private static final Duration LONGEST_DISCARDING = Duration.ofSeconds(1);

    private final WebhookIntake intake;
    private final Duration remembered;
    private final Clock clock;

    public WebhookGate(WebhookIntake intake, Tuning tuning, Clock clock) {
        this.intake = intake;
        this.remembered = tuning.deliveries().keep();
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/webhooks/") // decoded, as the route is chosen by it
                || !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Intake came = intake.take(request);
        if (came instanceof Taken taken) {
            Optional<Refused> refusal =
                    WebhookHeaders.refusal(request, clock.instant().minus(remembered));
            if (refusal.isPresent()) {
                taken.free();
                refuse(refusal.get(), request, response);
                return;
            }
            pass(taken, request, response, chain);
        } else if (came instanceof Refused refused) {
            refuse(refused, request, response);
        }
    }

    private static void pass(Taken taken, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(SENDER, taken.sender());
        request.setAttribute(BODY, taken.body());
        boolean goesOn = false;
        try {
            chain.doFilter(new RequestWithBody(request, taken.body()), response);
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new FreedWhenAnswered(taken));
                goesOn = true;
            }
        } finally {
            if (!goesOn) {
                taken.free();
            }
        }
    }

    private static void refuse(Refused refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(refused.status());
        response.setContentType("text/plain");
        if (refused == Refused.NO_ROOM) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_ROOM);
        }
        byte[] reason = refused.reason().getBytes(StandardCharsets.US_ASCII);
        response.setContentLength(reason.length); // the answer is whole before the rest of the body is discarded
        response.getOutputStream().write(reason);
        response.flushBuffer();
        if (refused != Refused.TOO_SLOW) {
            discard(request);
        }
    }

    /** Reads what is still coming for a moment, so that an honest sender gets to see the answer; then the connection is closed. */
    private static void discard(HttpServletRequest request) throws IOException {
        InputStream in = request.getInputStream();
        byte[] nowhere = new byte[8 * 1024];
        long end = System.nanoTime() + LONGEST_DISCARDING.toNanos();
        int read = 0;
        while (read >= 0 && System.nanoTime() < end) {
            read = in.read(nowhere);
        }
    }
}

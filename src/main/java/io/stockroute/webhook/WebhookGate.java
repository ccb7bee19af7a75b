package io.stockroute.webhook;

import io.stockroute.settings.Tuning;
import io.stockroute.webhook.intake.ArrivingBody;
import io.stockroute.webhook.intake.FreedWhenAnswered;
import io.stockroute.webhook.intake.IncomingBody;
import io.stockroute.webhook.intake.Intake;
import io.stockroute.webhook.intake.Intake.Refused;
import io.stockroute.webhook.intake.Intake.Taken;
import io.stockroute.webhook.intake.ReadingTurns;
import io.stockroute.webhook.intake.RequestWithBody;
import io.stockroute.webhook.intake.WebhookIntake;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
 * refuses costs a bounded share of the memory, and no thread while it waits for the sender.
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

    private final WebhookIntake intake;
    private final ReadingTurns turns;
    private final Duration remembered;
    private final Clock clock;

    public WebhookGate(WebhookIntake intake, ReadingTurns turns, Tuning tuning, Clock clock) {
        this.intake = intake;
        this.turns = turns;
        this.remembered = tuning.deliveries().keep();
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath(); // decoded, as the route is chosen by it
        return !path.startsWith("/webhooks/") && !path.equals("/webhooks");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Intake came = request.getMethod().equals("POST") ? intake.begin(request) : Refused.NO_POST;
        if (came instanceof Refused refused && request.getContentLengthLong() == 0) {
            refuse(refused, response);
        } else if (came instanceof IncomingBody body && turns.mayWait(body)) {
            pass(finish(body, request), request, response, chain);
        } else {
            RequestWithBody wrapped = new RequestWithBody(request);
            new ArrivingBody(request.startAsync(wrapped, response), came, turns, this::settle).begin();
        }
    }

    private Intake finish(IncomingBody body, HttpServletRequest request) throws IOException {
        try {
            return WebhookIntake.finish(body, request.getInputStream());
        } finally {
            turns.waited();
        }
    }

    /** On the thread that waited for the body. */
    private void pass(Intake came, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Intake checked = checked(came, request);
        if (checked instanceof Refused refused) {
            refuse(refused, response);
            return;
        }
        Taken taken = (Taken) checked;
        RequestWithBody wrapped = accept(taken, new RequestWithBody(request));
        boolean goesOn = false;
        try {
            chain.doFilter(wrapped, response);
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

    /** On a thread of the server's that came for the last of the body: the request goes on from here. */
    private void settle(Intake came, AsyncContext context) throws IOException {
        RequestWithBody request = (RequestWithBody) context.getRequest();
        Intake checked = checked(came, request);
        if (checked instanceof Taken taken) {
            accept(taken, request);
            context.addListener(new FreedWhenAnswered(taken));
            context.dispatch();
        } else if (checked instanceof Refused refused) {
            refuse(refused, (HttpServletResponse) context.getResponse());
            if (came instanceof Taken) {
                context.complete();
            }
        }
    }

    private Intake checked(Intake came, HttpServletRequest request) {
        if (came instanceof Taken taken) {
            Optional<Refused> refusal =
                    WebhookHeaders.refusal(request, clock.instant().minus(remembered));
            if (refusal.isPresent()) {
                taken.free();
                return refusal.get();
            }
        }
        return came;
    }

    private static RequestWithBody accept(Taken taken, RequestWithBody request) {
        request.setAttribute(SENDER, taken.sender());
        request.setAttribute(BODY, taken.body());
        request.take(taken.body());
        return request;
    }

    private static void refuse(Refused refused, HttpServletResponse response) throws IOException {
        response.setStatus(refused.status());
        response.setContentType("text/plain");
        if (refused == Refused.NO_ROOM) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_ROOM);
        } else if (refused == Refused.NO_POST) {
            response.setHeader(HttpHeaders.ALLOW, "POST");
        }
        byte[] reason = refused.reason().getBytes(StandardCharsets.US_ASCII);
        response.setContentLength(reason.length); // the answer is whole before the rest of the body is discarded
        response.getOutputStream().write(reason);
        response.flushBuffer();
    }
}

package io.stockroute.webhook.intake;

import io.stockroute.settings.Tuning;
import io.stockroute.webhook.intake.Intake.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Takes a delivery off the wire. Nothing of the body is read before its headers could be those of a genuine one, no more of it than is
 * allowed, and no slower than is allowed.
 */
@Component
public class WebhookIntake {

    private static final Pattern JSON = Pattern.compile("(?i)application/json\\s*(;.*)?");

    private final Tuning.Webhooks limits;
    private final BodyBudget budget;
    private final Senders senders;
    private final LongSupplier nanos;

    @Autowired
    public WebhookIntake(Tuning tuning, BodyBudget budget, Senders senders) {
        this(tuning.webhooks(), budget, senders, System::nanoTime);
    }

    WebhookIntake(Tuning.Webhooks limits, BodyBudget budget, Senders senders, LongSupplier nanos) {
        this.limits = limits;
        this.budget = budget;
        this.senders = senders;
        this.nanos = nanos;
    }

    /** Looks at the headers alone: a refusal, or a body that may be read. */
    public Intake begin(HttpServletRequest request) {
        if (!JSON.matcher(header(request, HttpHeaders.CONTENT_TYPE)).matches()) {
            return Refused.NOT_JSON;
        }
        String signature = header(request, "X-Shopify-Hmac-Sha256");
        Optional<Sender> sender = senders.named(header(request, "X-Shopify-Shop-Domain"));
        if (sender.isEmpty() || !WebhookSignature.isWellFormed(signature)) {
            return Refused.UNPROVEN;
        }
        long announced = request.getContentLengthLong();
        if (announced > limits.maxBodySize().toBytes()) {
            return Refused.TOO_LARGE;
        }
        return new IncomingBody(limits, budget, sender.get(), signature, announced, nanos);
    }

    /**
     * Reads all of a body on this thread, which waits for the sender.
     *
     * @throws IOException if the sender went away
     */
    public static Intake finish(IncomingBody body, InputStream in) throws IOException {
        Intake came = body;
        try {
            while (came instanceof IncomingBody more) {
                came = more.read(in);
            }
            return came;
        } catch (IOException e) {
            body.refuse(Refused.TOO_SLOW);
            // Tomcat hands it on as the cause of an exception of its own
            if (e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException) {
                return Refused.TOO_SLOW;
            }
            throw e;
        }
    }

    /** Empty if it is missing, or there are several: a proxy may have looked at another one of them. */
    private static String header(HttpServletRequest request, String name) {
        List<String> values = Collections.list(request.getHeaders(name));
        return values.size() == 1 ? values.get(0) : "";
    }
}

package io.stockroute.webhook.intake;

import io.stockroute.settings.Store;
import io.stockroute.settings.Tuning;
import io.stockroute.webhook.intake.Intake.Refused;
import io.stockroute.webhook.intake.Intake.Taken;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Takes a delivery off the wire. Nothing of the body is read before its headers could be those of a genuine one, no more of it than is
 * allowed, no slower than is allowed, and it is put together only once its signature is right.
 */
@Component
public class WebhookIntake {

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

    /** @throws IOException if the sender went away */
    public Intake take(HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/json")) {
            return Refused.NOT_JSON;
        }
        String signature = header(request, "X-Shopify-Hmac-Sha256");
        Optional<Sender> sender = senders.named(header(request, "X-Shopify-Shop-Domain"));
        if (sender.isEmpty() || !WebhookSignature.isWellFormed(signature)) {
            return Refused.UNPROVEN;
        }
        if (request.getContentLengthLong() > limits.maxBodySize().toBytes()) {
            return Refused.TOO_LARGE;
        }
        return read(request, sender.get(), signature);
    }

    private Intake read(HttpServletRequest request, Sender sender, String signature) throws IOException {
        Chunks chunks = new Chunks(budget);
        boolean kept = false;
        try {
            Intake intake = read(request, chunks, sender, signature);
            kept = intake instanceof Taken;
            return intake;
        } catch (IOException e) {
            // Tomcat hands it on as the cause of an exception of its own
            if (e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException) {
                return Refused.TOO_SLOW;
            }
            throw e;
        } finally {
            if (!kept) {
                chunks.free();
            }
        }
    }

    private Intake read(HttpServletRequest request, Chunks chunks, Sender sender, String signature) throws IOException {
        BodyPace pace = new BodyPace(limits, nanos);
        WebhookSignature check = new WebhookSignature(sender.secrets());
        InputStream in = request.getInputStream();
        long announced = request.getContentLengthLong();
        while (announced < 0 || chunks.size() < announced) {
            if (!chunks.makeRoom(announced - chunks.size())) {
                return Refused.NO_ROOM;
            }
            int read = in.read(chunks.current(), chunks.offset(), chunks.room());
            if (read < 0) {
                break;
            }
            check.update(chunks.current(), chunks.offset(), read);
            chunks.added(read);
            if (chunks.size() > limits.maxBodySize().toBytes()) {
                return Refused.TOO_LARGE;
            }
            if (pace.isTooSlow(chunks.size())) {
                return Refused.TOO_SLOW;
            }
        }
        Optional<Store> store = sender.store();
        boolean matches = check.matches(signature); // also for a shop that is not known: it takes the same time
        return matches && store.isPresent() ? new Taken(store.get(), chunks.joined(), chunks::free) : Refused.UNPROVEN;
    }

    private static String header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("");
    }
}

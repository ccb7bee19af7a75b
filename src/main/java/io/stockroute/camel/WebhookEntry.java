package io.stockroute.camel;

import io.stockroute.tuning.Tuning;
import io.stockroute.webhook.WebhookRefused;
import io.stockroute.webhook.WebhookRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Takes a webhook request off the wire, as bytes, and no more of it than is allowed. */
@Component
public class WebhookEntry {

    private final DataSize limit;

    public WebhookEntry(Tuning tuning) {
        this.limit = tuning.webhooks().maxBodySize();
    }

    /**
     * Reads the request.
     *
     * @throws WebhookRefused with 415 if it is no JSON, with 413 if it is too large
     */
    public WebhookRequest read(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        String type = text(message, Exchange.CONTENT_TYPE).orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/json")) {
            throw new WebhookRefused(415, "Webhooks are taken as application/json only.");
        }
        return new WebhookRequest(
                text(message, "X-Shopify-Shop-Domain").orElse(""),
                text(message, "X-Shopify-Topic").orElse(""),
                text(message, "X-Shopify-Hmac-Sha256").orElse(""),
                text(message, "X-Shopify-Webhook-Id"),
                text(message, "X-Shopify-Event-Id"),
                text(message, "X-Shopify-API-Version"),
                text(message, "X-Shopify-Triggered-At").flatMap(WebhookEntry::instant),
                body(message));
    }

    private byte[] body(Message message) throws IOException {
        int most = Math.toIntExact(limit.toBytes());
        try (InputStream in = message.getBody(InputStream.class)) {
            byte[] body = in == null ? new byte[0] : in.readNBytes(most + 1);
            if (body.length > most) {
                throw new WebhookRefused(413, "The body is larger than " + limit + ".");
            }
            return body;
        }
    }

    private static Optional<String> text(Message message, String header) {
        return Optional.ofNullable(message.getHeader(header, String.class));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

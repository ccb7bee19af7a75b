package io.stockroute.camel;

import io.stockroute.settings.Store;
import io.stockroute.webhook.WebhookGate;
import io.stockroute.webhook.WebhookRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.platform.http.springboot.PlatformHttpMessage;
import org.springframework.stereotype.Component;

/** A webhook request as a record: the headers that Shopify sets, and the sender and the bytes that the gate has verified. */
@Component
public class WebhookEntry {

    public WebhookRequest read(Exchange exchange) {
        Message message = exchange.getMessage();
        HttpServletRequest request =
                exchange.getMessage(PlatformHttpMessage.class).getRequest();
        return new WebhookRequest(
                (Store) request.getAttribute(WebhookGate.SENDER),
                text(message, "X-Shopify-Topic").orElse(""),
                text(message, "X-Shopify-Webhook-Id"),
                text(message, "X-Shopify-Event-Id"),
                text(message, "X-Shopify-API-Version"),
                text(message, "X-Shopify-Triggered-At").flatMap(WebhookEntry::instant),
                (byte[]) request.getAttribute(WebhookGate.BODY));
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

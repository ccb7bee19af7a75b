package io.stockroute.camel;

import io.stockroute.settings.Store;
import io.stockroute.webhook.WebhookGate;
import io.stockroute.webhook.WebhookHeaders;
import io.stockroute.webhook.WebhookRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.component.platform.http.springboot.PlatformHttpMessage;
import org.springframework.stereotype.Component;

/** A webhook request as a record: the headers that Shopify sets, and the sender and the bytes that the gate has verified. */
@Component
public class WebhookEntry {

    public WebhookRequest read(Exchange exchange) {
        HttpServletRequest request =
                exchange.getMessage(PlatformHttpMessage.class).getRequest();
        return new WebhookRequest(
                (Store) request.getAttribute(WebhookGate.SENDER),
                text(request, "X-Shopify-Topic").orElse(""),
                text(request, "X-Shopify-Webhook-Id"),
                text(request, "X-Shopify-Event-Id"),
                text(request, "X-Shopify-API-Version"),
                WebhookHeaders.triggeredAt(request),
                (byte[]) request.getAttribute(WebhookGate.BODY));
    }

    /** Of the request itself: Camel's message mixes parameters of the query in. */
    private static Optional<String> text(HttpServletRequest request, String header) {
        return Optional.ofNullable(request.getHeader(header));
    }
}

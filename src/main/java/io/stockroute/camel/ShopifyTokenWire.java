package io.stockroute.camel;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.AccessProblem;
import io.stockroute.settings.Credentials.ClientCredentials;
import io.stockroute.settings.Secret;
import io.stockroute.settings.Store;
import io.stockroute.shopify.AccessToken;
import io.stockroute.shopify.ShopifyException.NotSent;
import io.stockroute.shopify.ShopifyException.StoreUnauthorized;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.apache.camel.Message;
import org.springframework.stereotype.Component;

/** Asks a store for a token on the wire (client credentials grant). */
@Component("shopifyTokenWire")
class ShopifyTokenWire {

    private final Clock clock;

    ShopifyTokenWire(Clock clock) {
        this.clock = clock;
    }

    /** The form to post. */
    String question(@ExchangeProperty(CallState.STORE) Store store, Exchange exchange) {
        if (!(store.credentials() instanceof ClientCredentials app)) {
            throw new IllegalStateException("a static token is not asked for (store: " + store.name() + ")");
        }
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/x-www-form-urlencoded");
        exchange.getMessage().setHeader("Accept", "application/json");
        return "grant_type=client_credentials&client_id=" + encoded(app.clientId()) + "&client_secret="
                + encoded(app.clientSecret().reveal());
    }

    AccessToken token(
            @ExchangeProperty(CallState.STORE) Store store,
            @Header(Exchange.HTTP_RESPONSE_CODE) int status,
            Exchange exchange) {
        Message message = exchange.getMessage();
        if (status == 429 || status == 430 || status >= 500) {
            throw new NotSent(
                    "The store grants no token now (HTTP %d)".formatted(status), "(store: " + store.name() + ")");
        }
        if (status != 200 || !(message.getBody() instanceof JsonNode answer)) {
            throw new StoreUnauthorized(
                    AccessProblem.CREDENTIALS,
                    "The store grants no token: check its client-id, client-secret, domain and api-url,"
                            + " and that the app is installed (HTTP %d)".formatted(status),
                    "(store: " + store.name() + ")");
        }
        String token = answer.path("access_token").asText();
        long seconds = answer.path("expires_in").asLong();
        if (token.isBlank() || seconds <= 0) {
            throw new StoreUnauthorized(
                    AccessProblem.CREDENTIALS,
                    "The store answers without a token that expires: check that its app uses the client"
                            + " credentials grant",
                    "(store: " + store.name() + ")");
        }
        return new AccessToken(new Secret(token), clock.instant(), Duration.ofSeconds(seconds));
    }

    /** A token that did not come changed nothing, however it was lost. */
    void explain(
            @ExchangeProperty(CallState.STORE) Store store,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception cause) {
        throw new NotSent(
                "The store cannot be asked for a token: "
                        + BrokenConnection.refusal(cause)
                                .map(refused -> refused.text().words())
                                .orElseGet(() -> BrokenConnection.words(cause)),
                "%s (store: %s)".formatted(cause.getClass().getSimpleName(), store.name()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

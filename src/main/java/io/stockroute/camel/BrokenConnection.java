package io.stockroute.camel;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.stockroute.FailureText;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyException;
import io.stockroute.shopify.ShopifyException.NotSent;
import io.stockroute.shopify.ShopifyException.OutcomeUnknown;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.springframework.stereotype.Component;

/** Tells whether a call that ended in an exception can have reached the store. */
@Component("brokenConnection")
class BrokenConnection {

    /** Thrown while there is no connection yet. */
    private static final List<Class<? extends Exception>> BEFORE_SENDING = List.of(
            ConnectException.class,
            ConnectTimeoutException.class,
            ConnectionRequestTimeoutException.class,
            NoRouteToHostException.class,
            UnknownHostException.class,
            SSLHandshakeException.class);

    void explain(
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception cause,
            @ExchangeProperty(CallState.CALL) ShopifyCall call) {
        throw explained(
                cause,
                "(store: %s, document: %s)"
                        .formatted(call.store(), call.document().name()));
    }

    static ShopifyException explained(Exception cause, String keys) {
        if (beforeSending(cause)) {
            return new NotSent("No connection to the store: " + words(cause), details(cause, keys));
        }
        Optional<AnswerRefused> refused = refusal(cause);
        if (refused.isPresent()) {
            return new OutcomeUnknown(refused.get().text().words(), keys);
        }
        return cause instanceof JsonProcessingException
                ? new OutcomeUnknown("Shopify's answer is not JSON", keys) // its text may hold customer data
                : new OutcomeUnknown(
                        "The connection broke before the answer was complete: " + words(cause), details(cause, keys));
    }

    static boolean beforeSending(Exception cause) {
        return BEFORE_SENDING.stream().anyMatch(kind -> kind.isInstance(cause));
    }

    /** What one of our limits said, however often it was wrapped on its way. */
    static Optional<AnswerRefused> refusal(Exception cause) {
        return Stream.iterate((Throwable) cause, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .filter(AnswerRefused.class::isInstance)
                .map(AnswerRefused.class::cast)
                .findFirst();
    }

    static String words(Exception cause) {
        return FailureText.connection(cause).orElse("it failed");
    }

    /** The class alone: what it says may quote an answer. */
    private static String details(Exception cause, String keys) {
        return cause.getClass().getSimpleName() + " " + keys;
    }
}

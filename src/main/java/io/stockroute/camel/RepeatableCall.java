package io.stockroute.camel;

import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyException.NotSent;
import io.stockroute.shopify.ShopifyException.OutcomeUnknown;
import java.time.Clock;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;
import org.springframework.stereotype.Component;

/**
 * Whether a call that failed may be sent again: nothing was done at the store, or it may have been done and the call has one effect
 * however often it is sent, and it is not too late for it. {@code shopify.retries} times at most; without an answer not for longer than
 * {@code shopify.retry-within}, as other calls wait meanwhile, and not at all if it is a trial of what failed before.
 */
@Component("repeatableCall")
class RepeatableCall implements Predicate {

    private final Clock clock;

    RepeatableCall(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean matches(Exchange exchange) {
        Exception failure = failure(exchange);
        ShopifyCall call = exchange.getProperty(CallState.CALL, ShopifyCall.class);
        if (failure instanceof OutcomeUnknown && call.document().outcomeCounts()) {
            exchange.setProperty(CallState.UNCONFIRMED, failure);
        }
        int next = exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER, 0, Integer.class);
        int retries = Integer.parseInt(exchange.getContext().resolvePropertyPlaceholders("{{shopify.retries:3}}"));
        if (next > retries) {
            return false;
        }
        if (call.isLate(clock.instant())) {
            return false;
        }
        return failure instanceof NotSent
                || (failure instanceof OutcomeUnknown
                        && call.document().repeatable()
                        && !call.trial()
                        && isEarly(exchange));
    }

    private boolean isEarly(Exchange exchange) {
        Instant started = exchange.getProperty(CallState.STARTED, clock.instant(), Instant.class);
        long within = exchange.getProperty(CallState.RETRY_WITHIN, 0L, Long.class);
        return clock.instant().isBefore(started.plusMillis(within));
    }

    private static Exception failure(Exchange exchange) {
        return exchange.getException() == null
                ? exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)
                : exchange.getException();
    }
}

package io.stockroute.camel;

import io.stockroute.FailureText;
import io.stockroute.settings.StoreHealth;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyException;
import io.stockroute.shopify.ShopifyException.OutcomeUnknown;
import io.stockroute.shopify.ShopifyException.RecordFailed;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** Raises the failure of a call that was sent a few times, and tells whether its record or the store is to blame. */
@Component("callFailure")
class CallFailure {

    private final LastFailure lastFailure;
    private final StoreProbe probe;
    private final StoreHealth health;

    CallFailure(LastFailure lastFailure, StoreProbe probe, StoreHealth health) {
        this.lastFailure = lastFailure;
        this.probe = probe;
        this.health = health;
    }

    /**
     * If one of the sendings may have been done, the whole of it may, however the last one failed. A store that answers another call now
     * is not to blame.
     */
    void raise(
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception last,
            @ExchangeProperty(CallState.CALL) ShopifyCall call,
            Exchange exchange)
            throws Exception {
        OutcomeUnknown unconfirmed = exchange.getProperty(CallState.UNCONFIRMED, OutcomeUnknown.class);
        exchange.removeProperty(CallState.UNCONFIRMED);
        boolean open = unconfirmed != null && last instanceof ShopifyException;
        Exception failure = open ? open(unconfirmed, last) : last;
        boolean recordsOwn = failure instanceof OutcomeUnknown && probe.answers(call.store());
        if (recordsOwn && call.document().mutation()) {
            health.changeFailed(call.store(), call.subject(), failure);
        }
        lastFailure.raise(recordsOwn ? new RecordFailed(FailureText.of(failure)) : failure, exchange);
    }

    private static FailureText both(FailureText first, FailureText last) {
        return new FailureText(first.words() + "; then: " + last.words(), first.details() + " " + last.details());
    }

    private static Exception open(OutcomeUnknown unconfirmed, Exception last) {
        return last instanceof OutcomeUnknown
                ? last
                : new OutcomeUnknown(both(unconfirmed.text(), FailureText.of(last)));
    }
}

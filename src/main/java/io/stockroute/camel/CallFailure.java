package io.stockroute.camel;

import io.stockroute.shopify.ShopifyException;
import io.stockroute.shopify.ShopifyException.OutcomeUnknown;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** Raises the failure of a call that was sent a few times. */
@Component("callFailure")
class CallFailure {

    private final LastFailure lastFailure;

    CallFailure(LastFailure lastFailure) {
        this.lastFailure = lastFailure;
    }

    /** If one of the sendings may have been done, the whole of it may, however the last one failed. */
    void raise(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception last, Exchange exchange) throws Exception {
        OutcomeUnknown doubt = exchange.getProperty(CallState.DOUBT, OutcomeUnknown.class);
        exchange.removeProperty(CallState.DOUBT);
        boolean open = doubt != null && last instanceof ShopifyException;
        lastFailure.raise(open ? open(doubt, last) : last, exchange);
    }

    private static Exception open(OutcomeUnknown doubt, Exception last) {
        return last instanceof OutcomeUnknown
                ? last
                : new OutcomeUnknown(doubt.getMessage() + "; then: " + last.getMessage());
    }
}

package io.stockroute.camel;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** Raises a failure that was caught again. */
@Component("lastFailure")
class LastFailure {

    /** Camel marks a failure that its retries gave up on as dealt with; without its marks the routes further out meet it as new. */
    void raise(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception cause, Exchange exchange) throws Exception {
        exchange.getExchangeExtension().setFailureHandled(false);
        exchange.getExchangeExtension().setErrorHandlerHandled(null);
        throw cause;
    }
}

package io.stockroute.camel;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.RuntimeCamelException;
import org.springframework.stereotype.Component;

/** Raises a failure that was caught again. */
@Component("lastFailure")
class LastFailure {

    /**
     * Camel marks a failure that an error handler or a transaction has seen as dealt with, and wraps what comes out of a transaction;
     * without its marks and its wrapping the routes further out meet it as new.
     */
    void raise(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception cause, Exchange exchange) throws Exception {
        exchange.getExchangeExtension().setFailureHandled(false);
        exchange.getExchangeExtension().setErrorHandlerHandled(null);
        throw cause instanceof RuntimeCamelException && cause.getCause() instanceof Exception inner ? inner : cause;
    }
}

package io.stockroute.camel;

import org.apache.camel.CamelExchangeException;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.RuntimeCamelException;
import org.springframework.stereotype.Component;

/** Raises a failure that was caught again, or lets one be that was dealt with. */
@Component("lastFailure")
class LastFailure {

    /**
     * Camel marks a failure that an error handler or a transaction has seen as dealt with, and wraps what comes out of a transaction
     * or a split; without its marks and its wrapping the routes further out meet it as new.
     */
    void raise(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception cause, Exchange exchange) throws Exception {
        exchange.getExchangeExtension().setFailureHandled(false);
        exchange.getExchangeExtension().setErrorHandlerHandled(null);
        throw unwrapped(cause);
    }

    /**
     * Lets a route go on behind one that has dealt with its failure: with Camel's mark the steps after the first are left out, also
     * those of a {@code doFinally}.
     */
    void forget(Exchange exchange) {
        exchange.getExchangeExtension().setErrorHandlerHandled(null);
    }

    private static Exception unwrapped(Exception cause) {
        boolean wrapping = cause instanceof RuntimeCamelException || cause instanceof CamelExchangeException;
        return wrapping && cause.getCause() instanceof Exception inner ? unwrapped(inner) : cause;
    }
}

package io.stockroute.camel;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangeExtension;
import org.apache.camel.ExchangePropertyKey;
import org.springframework.stereotype.Component;

/** Throws a call's failure anew, so that the caller's route may meet it its own way. */
@Component("shopifyFailure")
class ShopifyFailure {

    void handOn(Exchange exchange) throws Exception {
        ExchangeExtension camel = exchange.getExchangeExtension();
        camel.setFailureHandled(false);
        camel.setErrorHandlerHandled(null);
        camel.setRedeliveryExhausted(false);
        throw exchange.getProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, Exception.class);
    }
}

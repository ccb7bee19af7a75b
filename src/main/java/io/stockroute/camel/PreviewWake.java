package io.stockroute.camel;

import io.stockroute.run.PreviewRequested;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has a preview worked on as soon as it is wanted; where this is missed the next tick finds it. */
@Component
class PreviewWake {

    /** Nobody waits for a route that an operator has stopped. */
    private static final String WAKE = "direct:preview-wake?block=false&failIfNoConsumers=false";

    private final ProducerTemplate routes;

    PreviewWake(ProducerTemplate routes) {
        this.routes = routes;
    }

    @TransactionalEventListener
    void wanted(PreviewRequested preview) {
        routes.sendBody(WAKE, preview);
    }
}

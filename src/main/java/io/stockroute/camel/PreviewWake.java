package io.stockroute.camel;

import io.stockroute.preview.PreviewWanted;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has a preview worked on as soon as it is wanted; where this is missed the next tick finds it. */
@Component
class PreviewWake {

    private final ProducerTemplate routes;

    PreviewWake(ProducerTemplate routes) {
        this.routes = routes;
    }

    @TransactionalEventListener
    void wanted(PreviewWanted preview) {
        routes.sendBody("direct:preview-wake", preview);
    }
}

package io.stockroute.camel;

import io.stockroute.settings.SyncsChanged;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Wakes the check of the syncs as soon as settings are saved; other instances see them at their next look. */
@Component
class SettingsWake {

    /** Nobody waits for a route that an operator has stopped. */
    private static final String AT_ONCE = "?block=false&failIfNoConsumers=false";

    private final ProducerTemplate routes;

    SettingsWake(ProducerTemplate routes) {
        this.routes = routes;
    }

    @TransactionalEventListener
    void saved(SyncsChanged change) {
        routes.sendBody("direct:sync-wake" + AT_ONCE, change);
        routes.sendBody("direct:lane-wake" + AT_ONCE, change);
    }
}

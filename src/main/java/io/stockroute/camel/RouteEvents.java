package io.stockroute.camel;

import io.stockroute.run.PreviewRequested;
import io.stockroute.settings.SyncsChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Application events that start a route once their transaction has been committed. The routes' timers find what is missed here. */
@Component
class RouteEvents {

    private final RouteGateway routes;

    RouteEvents(RouteGateway routes) {
        this.routes = routes;
    }

    @TransactionalEventListener
    void settingsSaved(SyncsChanged change) {
        routes.start("settings-saved", change);
    }

    @TransactionalEventListener
    void previewRequested(PreviewRequested preview) {
        routes.start("run-preview-wake", preview);
    }
}

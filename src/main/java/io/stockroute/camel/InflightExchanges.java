package io.stockroute.camel;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import org.apache.camel.Route;
import org.apache.camel.spi.InflightRepository;
import org.apache.camel.support.LifecycleStrategySupport;
import org.springframework.stereotype.Component;

/**
 * Measures how many exchanges are under way in each route. Camel's own notifier does so too, but it searches all meters after each
 * exchange, which costs more than most routes do.
 */
@Component
class InflightExchanges extends LifecycleStrategySupport {

    private static final String NAME = "camel.exchanges.inflight";

    private final MeterRegistry meters;

    InflightExchanges(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void onRoutesAdd(Collection<Route> routes) {
        routes.forEach(this::measure);
    }

    private void measure(Route route) {
        InflightRepository inflight = route.getCamelContext().getInflightRepository();
        String id = route.getRouteId();
        if (meters.find(NAME).tag("routeId", id).gauge() != null) {
            return; // it was stopped and started again
        }
        Gauge.builder(NAME, inflight, repository -> repository.size(id))
                .description("Exchanges under way in a route")
                .tag("camelContext", route.getCamelContext().getName())
                .tag("routeId", id)
                .register(meters);
    }
}

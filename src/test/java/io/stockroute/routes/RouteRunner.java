package io.stockroute.routes;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.BeanRepository;
import org.apache.camel.support.DefaultRegistry;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.SimpleRegistry;

/**
 * Runs routes of some files of {@code routes/}, without a server. Timers, queues and HTTP entries do not start: a test calls the
 * {@code direct:} endpoint behind them.
 */
public final class RouteRunner implements AutoCloseable {

    private static final String SHARED = "error-handling";

    private final BeanRepository beans;
    private final List<String> files;
    private final DefaultCamelContext camel;
    private final ProducerTemplate template;

    /**
     * @param beans what the routes call
     * @param files their names without the ending, {@code stock-lane}
     */
    public RouteRunner(BeanRepository beans, List<String> files) {
        this(beans, files, Map.of());
    }

    /** With these beans alone. */
    public RouteRunner(Map<String, Object> beans, List<String> files) {
        this(new SimpleRegistry(), files, beans);
    }

    private RouteRunner(BeanRepository beans, List<String> files, Map<String, Object> first) {
        this.beans = beans;
        this.files = files;
        var own = new SimpleRegistry();
        first.forEach(own::bind);
        camel = new DefaultCamelContext(new DefaultRegistry(own, beans));
        try {
            camel.getComponent("direct", DirectComponent.class).setBlock(false);
            load(SHARED);
            for (String file : files) {
                load(file);
            }
            camel.getRouteDefinitions().stream()
                    .filter(route -> !route.getInput().getEndpointUri().startsWith("direct:"))
                    .forEach(route -> route.setAutoStartup("false"));
            camel.start();
            template = camel.createProducerTemplate();
        } catch (Exception e) {
            throw new IllegalStateException("The routes do not start (files: " + files + ")", e);
        }
    }

    /** The same routes with another bean in the place of one. */
    public RouteRunner with(String name, Object bean) {
        return new RouteRunner(beans, files, Map.of(name, bean));
    }

    /** Stands in for a route of another file. */
    public RouteRunner answering(String route, UnaryOperator<Object> answer) {
        try {
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    errorHandler(noErrorHandler());
                    from("direct:" + route).process(exchange -> exchange.getMessage()
                            .setBody(answer.apply(exchange.getMessage().getBody())));
                }
            });
        } catch (Exception e) {
            throw new IllegalStateException("The route does not start (route: " + route + ")", e);
        }
        return this;
    }

    /**
     * Runs a route to its end and returns its body.
     *
     * @param properties of the exchange, as the routes before this one have set them
     */
    public <T> T run(String route, Object body, Map<String, ?> properties, Class<T> answer) {
        Exchange done = template.request("direct:" + route, exchange -> {
            exchange.getMessage().setBody(body);
            properties.forEach(exchange::setProperty);
        });
        if (done.getException() instanceof RuntimeException failure) {
            throw failure;
        }
        if (done.getException() != null) {
            throw new IllegalStateException(done.getException());
        }
        return done.getMessage().getBody(answer);
    }

    /** Runs a route that needs no body. */
    public void run(String route) {
        run(route, "", Map.of(), Object.class);
    }

    @Override
    public void close() {
        camel.stop();
    }

    private void load(String file) throws Exception {
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(
                        PluginHelper.getResourceLoader(camel).resolveResource("file:routes/" + file + ".camel.yaml"));
    }
}

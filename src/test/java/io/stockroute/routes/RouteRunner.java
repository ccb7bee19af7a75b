package io.stockroute.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
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

    private static final List<String> SHARED = List.of("error-handling", "ops-failure");

    private final BeanRepository beans;
    private final List<String> files;
    private final DefaultCamelContext camel;

    /**
     * @param beans what the routes call
     * @param files their names without the ending, {@code stock-lane}
     */
    public RouteRunner(BeanRepository beans, List<String> files) {
        this(beans, files, Map.of());
    }

    private RouteRunner(BeanRepository beans, List<String> files, Map<String, Object> replaced) {
        this.beans = beans;
        this.files = files;
        var first = new SimpleRegistry();
        replaced.forEach(first::bind);
        camel = new DefaultCamelContext(new DefaultRegistry(first, beans));
        try {
            camel.getComponent("direct", DirectComponent.class).setBlock(false);
            for (String file : SHARED) {
                load(file);
            }
            for (String file : files) {
                load(file);
            }
            startDirectRoutesAlone();
            camel.start();
        } catch (Exception e) {
            throw new IllegalStateException("The routes do not start (files: " + files + ")", e);
        }
    }

    /** The same routes with another bean in the place of one. */
    public RouteRunner with(String name, Object bean) {
        return new RouteRunner(beans, files, Map.of(name, bean));
    }

    /** Runs a route to its end. What it throws comes out as it is. */
    public <T> T run(String route, Object body, Class<T> answer) {
        try (var template = camel.createProducerTemplate()) {
            return template.requestBody("direct:" + route, body, answer);
        } catch (CamelExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a route that needs no body. */
    public void run(String route) {
        run(route, "", Object.class);
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

    private void startDirectRoutesAlone() {
        camel.getRouteDefinitions().stream()
                .filter(route -> !route.getInput().getEndpointUri().startsWith("direct:"))
                .forEach(route -> route.setAutoStartup("false"));
    }
}

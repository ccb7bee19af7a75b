package io.stockroute.camel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.camel.spi.RouteTemplateParameterSource;

/** Routes to be made from route templates: their ids, and the parameters of each. */
final class TemplatedRoutes implements RouteTemplateParameterSource {

    private final Map<String, Map<String, Object>> routes = new LinkedHashMap<>();

    /** Adds the route {@code <template>.<name>}; a point, as names hold none: a store may bear the name of a step. */
    TemplatedRoutes add(String template, String name, Map<String, ?> parameters) {
        String routeId = template + "." + name;
        var all = new LinkedHashMap<String, Object>(parameters);
        all.put("templateId", template);
        all.put("routeId", routeId);
        routes.put(routeId, all);
        return this;
    }

    @Override
    public Map<String, Object> parameters(String routeId) {
        return routes.getOrDefault(routeId, Map.of());
    }

    @Override
    public Set<String> routeIds() {
        return routes.keySet();
    }
}

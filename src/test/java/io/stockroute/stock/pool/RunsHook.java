package io.stockroute.stock.pool;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** {@code -Dstockroute.runs=20} makes so many times the tries of a property, {@code -Dstockroute.seed=42} repeats them. */
public final class RunsHook implements AroundPropertyHook {

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        var attributes = context.attributes();
        attributes.setTries(attributes.tries().orElseThrow() * Integer.getInteger("stockroute.runs", 1));
        String seed = System.getProperty("stockroute.seed");
        if (seed != null) {
            attributes.setSeed(seed);
        }
        return property.execute();
    }
}

package io.stockroute.settings.file;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Looks at the keys as they are written: unknown ones, names that binding would change, variables that nobody set. */
final class WrittenKeys {

    private static final Pattern NAME = Pattern.compile("stockroute\\.(stores|syncs)\\.([^.\\[]+).*");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^:}]+)}");

    private final ConfigurableEnvironment environment;
    private final ConfigurationProblems problems;

    WrittenKeys(ConfigurableEnvironment environment, ConfigurationProblems problems) {
        this.environment = environment;
        this.problems = problems;
    }

    void check() {
        keys().forEach(this::checkName);
        try {
            Binder.get(environment).bind("stockroute", Bindable.of(StockrouteProperties.class), new VariableCheck());
        } catch (BindException e) {
            if (!(e.getCause() instanceof UnboundConfigurationPropertiesException unbound)) {
                throw e;
            }
            unbound.getUnboundProperties()
                    .forEach(property -> problems.add(
                            "There is no such setting.",
                            property.getName().toString(),
                            "Look for a typing error or a wrong indent; docs/configuration.md lists all settings."));
        }
    }

    /** Binding drops signs from names without a word: {@code main_store} would become {@code mainstore}. */
    private void checkName(String key) {
        Matcher matcher = NAME.matcher(key);
        if (matcher.matches()) {
            String name = matcher.group(2);
            ConfigurationName.check(name, "stockroute." + matcher.group(1) + "." + name, problems);
        }
    }

    private Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        environment.getPropertySources().stream()
                .filter(source -> !source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME))
                .filter(EnumerablePropertySource.class::isInstance)
                .map(EnumerablePropertySource.class::cast)
                .forEach(source -> keys.addAll(Set.of(source.getPropertyNames())));
        keys.removeIf(key -> !key.startsWith("stockroute."));
        return keys;
    }

    /** Binding leaves <code>${VARIABLE}</code> as it is when nobody set it; it would be taken for a secret. */
    private final class VariableCheck extends NoUnboundElementsBindHandler {

        VariableCheck() {
            super(BindHandler.DEFAULT, new UnboundElementsSourceFilter());
        }

        @Override
        public Object onSuccess(
                ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
            if (result instanceof String text) {
                Matcher matcher = VARIABLE.matcher(text);
                if (matcher.find()) {
                    problems.add(
                            "The variable " + matcher.group(1) + " is not set.",
                            name.toString(),
                            "Set it in the environment, or write another value here.");
                }
            }
            return super.onSuccess(name, target, context, result);
        }
    }
}

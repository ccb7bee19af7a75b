package io.stockroute.settings.file;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** A value of ours that is not of the right kind. Spring Boot's own analyzer would print the value, perhaps a secret. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class BindingAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private final InvalidConfigurationAnalyzer refusals;

    BindingAnalyzer(@Nullable Environment environment) {
        this.refusals = new InvalidConfigurationAnalyzer(environment);
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        String key = cause.getName().toString();
        if (!key.equals("stockroute") && !key.startsWith("stockroute.")) {
            return null;
        }
        ConfigurationProblem problem = new ConfigurationProblem(
                "The value cannot be read.",
                key,
                expected(cause.getTarget().getType().resolve(Object.class)));
        return refusals.analyze(rootFailure, new InvalidConfiguration(List.of(problem)));
    }

    private static String expected(Class<?> type) {
        if (type == Duration.class) {
            return "Write a number and a unit (ms, s, m, h, d), for example 15m.";
        }
        if (type == DataSize.class) {
            return "Write a number and a unit (KB, MB), for example 10MB.";
        }
        if (type == Percentage.class) {
            return "Write a whole number and the sign for per cent, for example 25%.";
        }
        if (type == int.class || type == Integer.class) {
            return "Write a whole number, for example 20000.";
        }
        return "Settings are expected below this key, not a value of its own; docs/configuration.md shows its form.";
    }
}

package io.stockroute.settings.file;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.origin.Origin;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Prints a refused configuration: per problem what is wrong, where it stands and how to fix it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class InvalidConfigurationAnalyzer extends AbstractFailureAnalyzer<InvalidConfiguration> {

    private final @Nullable Environment environment;

    InvalidConfigurationAnalyzer(@Nullable Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidConfiguration cause) {
        int count = cause.problems().size();
        StringBuilder text = new StringBuilder("Stockroute cannot start: ")
                .append(count)
                .append(count == 1 ? " problem" : " problems")
                .append(" in the configuration\n");
        int number = 0;
        for (ConfigurationProblem problem : cause.problems()) {
            text.append("\n  ").append(++number).append(". ").append(problem.what());
            text.append("\n     where: ").append(problem.where()).append(origin(problem.where()));
            text.append("\n     fix:   ").append(problem.how()).append("\n");
        }
        return new FailureAnalysis(text.toString(), null, cause);
    }

    /** File and line, where they are known. */
    private String origin(String key) {
        if (environment == null || !ConfigurationPropertyName.isValid(key)) {
            return "";
        }
        ConfigurationPropertyName name = ConfigurationPropertyName.of(key);
        for (var source : ConfigurationPropertySources.get(environment)) {
            ConfigurationProperty property = source.getConfigurationProperty(name);
            Origin origin = property == null ? null : property.getOrigin();
            if (origin != null) {
                return " (" + origin + ")";
            }
        }
        return "";
    }
}

package io.stockroute.settings.file;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Adds to the address of an H2 database what it has to be set up with, so that an operator only names the file. */
class EmbeddedDatabaseSetUp implements EnvironmentPostProcessor, Ordered {

    static final String URL = "spring.datasource.url";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        EmbeddedDatabaseUrl.of(environment.getProperty(URL, "")).ifPresent(url -> environment
                .getPropertySources()
                .addFirst(new MapPropertySource("embeddedDatabase", Map.of(URL, url.complete()))));
    }

    /** After the configuration files were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}

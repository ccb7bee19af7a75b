package io.stockroute.settings.file;

import io.stockroute.settings.LoadedConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** Reads configurations that tests write as YAML. */
public final class ConfigurationFixture {

    /** Two stores, main and outlet, one sync between them; wrong in nothing. */
    public static final String RIGHT = """
            stockroute:
              stores:
                main:
                  domain: main.myshopify.com
                  access-token: token-of-main
                  client-secret: secret-of-main
                outlet:
                  domain: outlet.myshopify.com
                  client-id: id-of-outlet
                  client-secret: secret-of-outlet
              syncs:
                main:
                  source: main
                  destinations: [outlet]
            """;

    private ConfigurationFixture() {}

    public static LoadedConfiguration read(String yaml) {
        StandardEnvironment environment = environment(yaml);
        ConfigurationProblems problems = new ConfigurationProblems();
        StockrouteProperties given = Binder.get(environment).bindOrCreate("stockroute", StockrouteProperties.class);
        new WrittenKeys(environment, problems).check();
        return new ConfigurationReader(problems).read(given);
    }

    /** What is printed when a server is started with this configuration. */
    static String refusal(String yaml) {
        try {
            read(yaml);
        } catch (InvalidConfiguration | BindException e) {
            StandardEnvironment environment = environment(yaml);
            FailureAnalysis analysis = e instanceof BindException
                    ? new BindingAnalyzer(environment).analyze(e)
                    : new InvalidConfigurationAnalyzer(environment).analyze(e);
            return analysis.getDescription();
        }
        throw new AssertionError("The configuration was accepted");
    }

    private static StandardEnvironment environment(String yaml) {
        StandardEnvironment environment = new StandardEnvironment();
        Resource file = new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getDescription() {
                return "file [application.yaml]";
            }
        };
        try {
            new YamlPropertySourceLoader()
                    .load("application.yaml", file)
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ConfigurationPropertySources.attach(environment);
        return environment;
    }
}

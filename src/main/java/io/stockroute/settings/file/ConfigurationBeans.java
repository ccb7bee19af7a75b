package io.stockroute.settings.file;

import io.stockroute.settings.LoadedConfiguration;
import io.stockroute.settings.PublicUrl;
import io.stockroute.settings.Stores;
import io.stockroute.settings.Syncs;
import io.stockroute.settings.Tuning;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** The configuration as everything else sees it: read and checked once, before anything uses it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StockrouteProperties.class)
class ConfigurationBeans {

    @Bean
    LoadedConfiguration configured(StockrouteProperties given, ConfigurableEnvironment environment) {
        ConfigurationProblems problems = new ConfigurationProblems();
        new WrittenKeys(environment, problems).check();
        new EmbeddedDatabaseCheck(environment, problems).check();
        new ForwardedHeadersCheck(environment, problems).check();
        new StrengthCheck(environment, problems).check(given);
        return new ConfigurationReader(problems).read(given);
    }

    @Bean
    Stores stores(LoadedConfiguration configured) {
        return configured.stores();
    }

    @Bean
    PublicUrl publicUrl(LoadedConfiguration configured) {
        return configured.publicUrl();
    }

    @Bean
    Tuning tuning(LoadedConfiguration configured) {
        return configured.tuning();
    }

    @Bean
    StartNotice startNotice(LoadedConfiguration configured, Syncs syncs) {
        return new StartNotice(configured, syncs);
    }
}

package io.stockroute.configuration;

import io.stockroute.store.PublicUrl;
import io.stockroute.store.Stores;
import io.stockroute.sync.Syncs;
import io.stockroute.tuning.Tuning;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** The configuration as everything else sees it: read and checked once, before anything uses it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StockrouteProperties.class)
class ConfigurationBeans {

    @Bean
    Configured configured(StockrouteProperties given, ConfigurableEnvironment environment) {
        Problems problems = new Problems();
        new WrittenKeys(environment, problems).check();
        new EmbeddedDatabaseCheck(environment, problems).check();
        return new ConfigurationReader(problems).read(given);
    }

    @Bean
    Stores stores(Configured configured) {
        return configured.stores();
    }

    @Bean
    PublicUrl publicUrl(Configured configured) {
        return configured.publicUrl();
    }

    @Bean
    Tuning tuning(Configured configured) {
        return configured.tuning();
    }

    @Bean
    StartNotice startNotice(Configured configured, Syncs syncs) {
        return new StartNotice(configured, syncs);
    }
}

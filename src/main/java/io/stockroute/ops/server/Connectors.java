package io.stockroute.ops.server;

import io.stockroute.settings.LoadedConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands in front of every page, in this order: the proxies that are believed, malformed addresses, health's own port. */
@Configuration(proxyBeanMethods = false)
class Connectors {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> frontOfTheServer(
            LoadedConfiguration configured, ServerProperties server, Clock clock) {
        TrustedProxies proxies = new TrustedProxies(configured.access().trustedProxies());
        return factory -> {
            factory.addEngineValves(new ProxyValve(proxies, clock), new AddressValve());
            HealthConnector.of(configured.healthPort(), factory.getPort(), server.getAddress())
                    .ifPresent(connector -> {
                        factory.addAdditionalTomcatConnectors(connector);
                        factory.addEngineValves(new HealthValve(connector));
                    });
        };
    }
}

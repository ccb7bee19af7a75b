package io.stockroute.ops.server;

import io.stockroute.settings.LoadedConfiguration;
import java.time.Clock;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.ProtocolHandler;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands in front of every page, in this order: the proxies that are believed, malformed addresses, bodies of forms,
 * health's own port. */
@Configuration(proxyBeanMethods = false)
class Connectors {

    /** Sooner than a slow head of a request: a body that pauses for so long holds a thread meanwhile. */
    private static final int BODY_PAUSE_MILLIS = 3000;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> frontOfTheServer(
            LoadedConfiguration configured, ServerProperties server, Clock clock) {
        TrustedProxies proxies = new TrustedProxies(configured.access().trustedProxies());
        return factory -> {
            factory.addProtocolHandlerCustomizers(Connectors::takeThreadsOfItsOwn);
            factory.addConnectorCustomizers(Connectors::endSlowBodies);
            factory.addEngineValves(
                    new ProxyValve(proxies, clock),
                    new AddressValve(),
                    new BodyValve(configured.tuning().webhooks()));
            HealthConnector.of(configured.healthPort(), factory.getPort(), server.getAddress())
                    .ifPresent(connector -> {
                        factory.addAdditionalTomcatConnectors(connector);
                        factory.addEngineValves(new HealthValve(connector));
                    });
        };
    }

    /**
     * Also where Java has virtual threads: all of those share one thread for each processor, in which a flood of strangers stands before
     * everybody else.
     */
    private static void takeThreadsOfItsOwn(ProtocolHandler protocol) {
        protocol.setExecutor(null); // so Tomcat makes its own, of server.tomcat.threads
    }

    private static void endSlowBodies(Connector connector) {
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
            protocol.setDisableUploadTimeout(false);
            protocol.setConnectionUploadTimeout(BODY_PAUSE_MILLIS);
        }
    }
}

package io.stockroute.ops.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Tunings;
import io.stockroute.settings.LoadedConfiguration;
import io.stockroute.settings.LoadedConfiguration.Access;
import io.stockroute.settings.LoadedConfiguration.HealthPort;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.coyote.http11.Http11NioProtocol;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;

class ConnectorsTest {

    /** Spring Boot gives Tomcat virtual threads where Java has them, before ours has its say. */
    @Test
    void tomcatHasThreadsOfItsOwnWhateverItWasGiven() {
        var configured = new LoadedConfiguration(
                null,
                null,
                null,
                new Access(Optional.empty(), Optional.empty(), Optional.empty(), List.of()),
                new HealthPort.Off(),
                Tunings.defaults());
        var factory = new TomcatServletWebServerFactory();
        factory.addProtocolHandlerCustomizers(protocol -> protocol.setExecutor(command -> {}));
        new Connectors()
                .frontOfTheServer(configured, new ServerProperties(), Clock.systemUTC())
                .customize(factory);

        var protocol = new Http11NioProtocol();
        factory.getTomcatProtocolHandlerCustomizers().forEach(customizer -> customize(customizer, protocol));

        assertThat(protocol.getExecutor()).isNull();
    }

    @SuppressWarnings("unchecked") // Spring Boot casts them in the same way
    private static void customize(TomcatProtocolHandlerCustomizer<?> customizer, Http11NioProtocol protocol) {
        ((TomcatProtocolHandlerCustomizer<Http11NioProtocol>) customizer).customize(protocol);
    }
}

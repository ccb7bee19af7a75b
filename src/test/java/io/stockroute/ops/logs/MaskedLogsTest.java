package io.stockroute.ops.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.DefaultBootstrapContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.core.env.StandardEnvironment;

class MaskedLogsTest {

    /** Whatever file of settings an operator has: the level of the root is no wish to see orders. */
    @ParameterizedTest
    @ValueSource(strings = {"org.apache.hc.client5.http.wire", "org.apache.hc.client5.http.headers"})
    void whatWritesDownBodiesIsSilentUnlessAskedForByItsName(String name) {
        Logger wire = (Logger) LoggerFactory.getLogger(name);
        Level before = wire.getLevel();
        try {
            wire.setLevel(null);
            start();
            assertThat(wire.getLevel()).isEqualTo(Level.INFO);

            wire.setLevel(Level.DEBUG);
            start();
            assertThat(wire.getLevel()).isEqualTo(Level.DEBUG);
        } finally {
            wire.setLevel(before);
        }
    }

    private static void start() {
        new MaskedLogs()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(),
                        new SpringApplication(),
                        new String[0],
                        new StandardEnvironment()));
    }
}

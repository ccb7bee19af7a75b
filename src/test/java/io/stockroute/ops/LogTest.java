package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

@ExtendWith(OutputCaptureExtension.class)
class LogTest extends RunningServer {

    @Autowired
    private Environment environment;

    @LocalServerPort
    private int port;

    @Test
    void aLineOfPlainTextShowsStoreSyncAndDelivery() {
        assertThat(line(Map.of("store", "outlet", "sync", "main", "delivery", "d-1")))
                .isEqualTo("[outlet main d-1] text");
        assertThat(line(Map.of("store", "outlet"))).isEqualTo("[outlet - -] text");
        assertThat(line(Map.of())).isEqualTo("text");
    }

    @Test
    void aFailedCallShowsNeitherTokenNorBody(CapturedOutput output) {
        assertThat(deliver("/webhooks/call", "application/json", "{}").statusCode())
                .isEqualTo(500);

        assertThat(output.getAll()).contains("ops-call").doesNotContain("stays-hidden");
    }

    /** The address may bear a session token of Shopify's. */
    @Test
    void anAddressThatIsNoneIsNotWrittenDown(CapturedOutput output) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET /?id_token=stays-hidden-too&host=^\"| HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 400");
        }

        assertThat(output.getAll()).doesNotContain("stays-hidden-too");
    }

    @Test
    void whatIsConfiguredIsMaskedWhoeverWritesItAtWhateverLevel(CapturedOutput output) {
        LoggerFactory.getLogger("somebody")
                .warn("{} {} {}", SECRET, API_TOKEN, PASSWORD, new IOException(METRICS_TOKEN));

        assertThat(output.getAll())
                .contains("****** ****** ******", "IOException: ******")
                .doesNotContain(SECRET, API_TOKEN, PASSWORD, METRICS_TOKEN);
    }

    private String line(Map<String, String> keys) {
        PatternLayout layout = new PatternLayout();
        layout.setContext(new LoggerContext());
        layout.setPattern(environment.getRequiredProperty("logging.pattern.correlation") + "%m");
        layout.start();
        LoggingEvent event = new LoggingEvent();
        event.setMDCPropertyMap(keys);
        event.setMessage("text");
        return layout.doLayout(event);
    }
}

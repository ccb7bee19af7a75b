package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Malformed addresses, as no well-behaved client can send them. */
@ExtendWith(OutputCaptureExtension.class)
class AddressTest extends RunningServer {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health/%2e%2e/jolokia",
                "/actuator/health/../jolokia",
                "/actuator/health/..;/jolokia",
                "/actuator/jolokia/..%2f",
                "/actuator/hawtio/%2e%2e/%2e%2e/",
                "/webhooks//test",
                "/webhooks/%2e/test",
                "/api/%2e%2e/actuator/info",
                "/a;b=c",
                "/a%00b",
                "/a%zz",
                "/a|b",
                "/a\"b",
                "/a{b}",
                "/a\\b",
                "//",
                "/%c0%ae%c0%ae/",
                "/%ff",
                "orders",
            })
    void oneIsRefusedTheSameWayByAllServlets(String path, CapturedOutput output) throws IOException {
        for (String method : new String[] {"GET", "POST", "PUT", "OPTIONS", "TRACE"}) {
            String answer = send(method + " " + path
                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

            assertThat(answer)
                    .as(method)
                    .startsWith("HTTP/1.1 400")
                    .contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'none'")
                    .endsWith("This address is malformed.\n");
        }
        assertThat(output.getAll()).doesNotContain("\tat ", " ERROR ");
    }

    @Test
    void theErrorPageIsForErrors() throws IOException {
        assertThat(send("GET /error HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404")
                .endsWith("There is nothing here.\n");
        assertThat(administrator().get("/%65rror?a=b").statusCode()).isEqualTo(404);
    }

    /** Hawtio redirects with the query that it was asked with. */
    @Test
    void aRedirectMayBeAsLongAsAnAddress(CapturedOutput output) {
        assertThat(administrator()
                        .get("/actuator/hawtio?" + "a=b&".repeat(1900))
                        .statusCode())
                .isEqualTo(302);
        assertThat(output.getAll()).doesNotContain("\tat ", " ERROR ");
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}

package io.stockroute.ops.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProxyValveTest {

    @TempDir
    private Path folder;

    private final Tomcat tomcat = new Tomcat();

    @AfterEach
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void nothingIsBelievedOfWhomNobodyHasNamedAndThatIsSaidOnce(CapturedOutput output) throws Exception {
        int port = start("10.0.0.0/8");

        for (String header : List.of("X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Forwarded")) {
            assertThat(ask(port, header, "https")).isEqualTo("127.0.0.1 http localhost false");
        }

        assertThat(output).containsOnlyOnce("Forwarded headers from 127.0.0.1 are not believed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7                         | 203.0.113.7",
                "6.6.6.6, 203.0.113.7                | 203.0.113.7",
                "6.6.6.6, 203.0.113.7, 10.1.2.3      | 203.0.113.7",
                "6.6.6.6, evil.example, 10.1.2.3     | 10.1.2.3",
                "evil.example                        | 127.0.0.1",
                "127.0.0.1.evil.example              | 127.0.0.1",
                "203.0.113.7:4711                    | 203.0.113.7",
                "[2001:db8::7]:4711                  | 2001:db8::7",
                "2001:db8::7                         | 2001:db8::7",
                "6.6.6.6,                            | 127.0.0.1",
                "10.1.1.1, 10.1.1.2                  | 10.1.1.1",
                "999.1.1.1                           | 127.0.0.1",
            })
    void theVisitorIsTheLastOneThatIsNoProxy(String chain, String visitor) throws Exception {
        assertThat(ask(start("127.0.0.1", "10.0.0.0/8"), "X-Forwarded-For", chain))
                .isEqualTo(visitor + " http localhost false");
    }

    @Test
    void schemeAndHostAreThoseTheProxyNames() throws Exception {
        int port = start("127.0.0.1");

        assertThat(ask(port, "X-Forwarded-Proto", "https")).isEqualTo("127.0.0.1 https localhost true");
        assertThat(ask(port, "X-Forwarded-Proto", "http, https")).isEqualTo("127.0.0.1 https localhost true");
        assertThat(ask(port, "X-Forwarded-Proto", "gopher")).isEqualTo("127.0.0.1 http localhost false");
        assertThat(ask(port, "X-Forwarded-Host", "sync.example.com:443"))
                .isEqualTo("127.0.0.1 http sync.example.com false");
        assertThat(ask(port, "X-Forwarded-Host", "bad host/")).isEqualTo("127.0.0.1 http localhost false");
    }

    /** As Caddy sends it for a port of this machine. */
    @Test
    void thePortIsTheOneThatWasAsked() throws Exception {
        int port = start("127.0.0.1");
        String expected = "127.0.0.1 http sync.example.com false 8081";

        assertThat(ask(port, "/port", "X-Forwarded-Proto", "http", "X-Forwarded-Host", "sync.example.com:8081"))
                .isEqualTo(expected);
        assertThat(ask(
                        port,
                        "/port",
                        "X-Forwarded-Proto",
                        "http",
                        "X-Forwarded-Host",
                        "sync.example.com",
                        "X-Forwarded-Port",
                        "8081"))
                .isEqualTo(expected);
        assertThat(ask(port, "/port", "X-Forwarded-Proto", "https"))
                .isEqualTo("127.0.0.1 https localhost true " + port);
    }

    private int start(String... proxies) throws Exception {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "echo", new Echo());
        context.addServletMappingDecoded("/", "echo");
        tomcat.getEngine()
                .getPipeline()
                .addValve(new ProxyValve(new TrustedProxies(List.of(proxies)), Clock.systemUTC()));
        tomcat.getConnector();
        tomcat.start();
        return tomcat.getConnector().getLocalPort();
    }

    private static String ask(int port, String header, String value) throws IOException, InterruptedException {
        return ask(port, "/", header, value);
    }

    private static String ask(int port, String path, String... headers) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .headers(headers)
                .build();
        try (var in = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofInputStream())
                .body()) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static final class Echo extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .print(request.getRemoteAddr() + " " + request.getScheme() + " " + request.getServerName() + " "
                            + request.isSecure()
                            + (request.getRequestURI().equals("/port") ? " " + request.getServerPort() : ""));
        }
    }
}

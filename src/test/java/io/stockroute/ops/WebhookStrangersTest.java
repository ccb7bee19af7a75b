package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockroute.ops.security.Administrator;
import io.stockroute.webhook.intake.BodyBudget;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Strangers who send much, or slowly, to the webhooks: over real connections. */
@ExtendWith(OutputCaptureExtension.class)
class WebhookStrangersTest extends RunningServer {

    private static final int BUDGET = 4 * 1024 * 1024;
    private static final int LENGTH = 1_000_000;
    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final String FORM = """
            POST /login HTTP/1.1
            Host: localhost
            X-Forwarded-For: %s
            Content-Type: application/x-www-form-urlencoded
            Content-Length: %d

            """;

    @Autowired
    private BodyBudget budget;

    @LocalServerPort
    private int port;

    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        await().atMost(BOUND).until(() -> budget.taken() == 0);
    }

    @Test
    void largeForgedBodiesInParallelKeepWithinTheBudgetAndASignedDeliveryComesThrough() throws IOException {
        byte[] most = new byte[LENGTH - 1];
        for (int sender = 0; sender < 12; sender++) {
            Socket socket = begin(LENGTH);
            try {
                socket.getOutputStream().write(most); // all but the last byte: it stays in progress
            } catch (IOException refused) {
                // refused already: the answer is read below
            }
            assertThat(budget.taken()).isLessThanOrEqualTo(BUDGET);
        }
        // four of them fit; the others are refused as soon as they are read
        await().atMost(BOUND)
                .until(() -> sockets.stream()
                                .filter(WebhookStrangersTest::isAnswered)
                                .count()
                        >= 8);

        List<String> answers = new ArrayList<>();
        for (Socket socket : sockets) {
            answers.add(end(socket));
        }

        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("HTTP/1.1 401"))
                .hasSizeBetween(1, 4);
        assertThat(answers.stream().filter(answer -> answer.startsWith("HTTP/1.1 503")))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer).contains("Retry-After: 5"));
        await().atMost(BOUND).until(() -> budget.taken() == 0);
        assertThat(deliver("/webhooks/test", "application/json", "{}").body()).isEqualTo("taken");
    }

    @Test
    void bodiesThatTrickleAreEndedAndTheServerAnswersMeanwhile() throws IOException {
        for (int sender = 0; sender < 50; sender++) {
            begin(LENGTH);
        }
        AtomicInteger ended = new AtomicInteger();
        await().atMost(BOUND).pollInterval(Duration.ofMillis(500)).until(() -> {
            sockets.removeIf(socket -> hasAnswer(socket) && ended.incrementAndGet() > 0);
            sockets.forEach(WebhookStrangersTest::trickle);
            assertThat(stranger().get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(deliver("/webhooks/test", "application/json", "{}").statusCode())
                    .isEqualTo(200);
            return sockets.isEmpty();
        });
        assertThat(ended).hasValue(50);
    }

    /** The server has 400 threads, and no more of them for it where threads are no virtual ones. */
    @Test
    void moreSlowBodiesThanThereAreThreadsTakeNone() throws IOException {
        for (int sender = 0; sender < 450; sender++) {
            trickle(begin(LENGTH));
        }

        assertThat(stranger().get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(deliver("/webhooks/test", "application/json", "{}").body()).isEqualTo("taken");
        assertThat(sockets).filteredOn(WebhookStrangersTest::isAnswered).hasSizeLessThan(450);
    }

    @Test
    void aLargeBodyThatArrivesInPartsIsTakenByteForByte() throws IOException {
        String body = "{\"id\":\"" + "x".repeat(300_000) + "\"}";
        Socket socket = genuine("Content-Length: " + body.length(), body);
        for (int part = 0; part < body.length(); part += 50_000) {
            socket.getOutputStream()
                    .write(body.substring(part, Math.min(part + 50_000, body.length()))
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }

        assertThat(end(socket)).startsWith("HTTP/1.1 200").contains("\r\ntaken\r\n");
    }

    @Test
    void aBodyInChunksIsTakenAndItsTrailersAreNot() throws IOException {
        Socket socket = genuine("Transfer-Encoding: chunked", "{\"id\":1}");
        socket.getOutputStream()
                .write("3\r\n{\"i\r\n5\r\nd\":1}\r\n0\r\nX-Shopify-Topic: shop/redact\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));

        assertThat(end(socket)).startsWith("HTTP/1.1 200").contains("\r\ntaken\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\n{}\r\n0\r\n\r\n",
                "-2\r\n{}\r\n0\r\n\r\n",
                "FFFFFFFFFFFFFFFF\r\n{}",
                "2\r\n{}\r\nzz\r\n\r\n",
                "2\r\n{}XX0\r\n\r\n"
            })
    void aBrokenChunkIsAnsweredAndTheConnectionEnds(String chunks, CapturedOutput output) throws IOException {
        Socket socket = genuine("Transfer-Encoding: chunked", "{}");
        socket.getOutputStream().write(chunks.getBytes(StandardCharsets.US_ASCII));

        assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                .startsWith("HTTP/1.1 400")
                .contains("Connection: close", "\r\n\r\nThe body is not what its headers announce.");
        assertThat(output.getAll()).doesNotContain("\tat ", " ERROR ");
    }

    /** Its sender listens still. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100000", "Transfer-Encoding: chunked"})
    void aBodyThatIsCutOffIsAnswered(String framing) throws IOException {
        Socket socket = genuine(framing, "{}");
        socket.getOutputStream().write("2\r\n{}\r\n".getBytes(StandardCharsets.US_ASCII));
        socket.shutdownOutput();

        assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                .startsWith("HTTP/1.1 400");
    }

    /** A thread waits for a form that is not there yet, so not all threads may. */
    @Test
    void slowFormsTakeTheirShareOfTheThreadsAndPeopleLogInMeanwhile() throws IOException {
        for (int sender = 0; sender < 120; sender++) {
            open(FORM.formatted("10.1.0." + sender % 20, 1000) + "u");
        }

        await().atMost(BOUND)
                .until(() -> sockets.stream()
                                .filter(WebhookStrangersTest::isAnswered)
                                .count()
                        >= 120 - 64);
        assertThat(stranger().get("/login").statusCode()).isEqualTo(200);
        assertThat(stranger().logIn(Administrator.NAME, PASSWORD).statusCode()).isEqualTo(302);
        assertThat(deliver("/webhooks/test", "application/json", "{}").body()).isEqualTo("taken");
    }

    /** What one address cannot take stays for others, also for one whose form comes a little after its headers. */
    @Test
    void oneAddressTakesItsShareOfThePlacesForForms() throws IOException {
        for (int sender = 0; sender < 80; sender++) {
            open(FORM.formatted("10.2.0.1", 1000) + "u");
        }
        await().atMost(BOUND)
                .until(() -> sockets.stream()
                                .filter(WebhookStrangersTest::isAnswered)
                                .count()
                        >= 80 - 16);
        Socket other = open(FORM.formatted("10.2.0.2", 10));
        await().pollDelay(Duration.ofMillis(300)).until(() -> !isAnswered(other));
        other.getOutputStream().write("username=u".getBytes(StandardCharsets.US_ASCII));

        assertThat(new String(other.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                .as("it has no token; it was read")
                .isEqualTo("HTTP/1.1 403");
    }

    @Test
    void aFormThatTricklesEndsLongBeforeItsDeadline() throws IOException {
        Socket socket = open(FORM.formatted("10.3.0.1", 1000));

        await().atMost(Duration.ofSeconds(8))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    trickle(socket);
                    return isAnswered(socket);
                });
    }

    @Test
    void aBodyThatDoesNotComeEndsSoonAndIsToldWhy() throws IOException {
        Socket socket = begin(LENGTH);

        assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                .isEqualTo("HTTP/1.1 408");
    }

    private Socket begin(int length) throws IOException {
        return open("""
                POST /webhooks/test HTTP/1.1
                Host: localhost
                Content-Type: application/json
                X-Shopify-Shop-Domain: nobody.myshopify.com
                X-Shopify-Hmac-Sha256: %s
                Content-Length: %d

                """.formatted(signature("forged"), length));
    }

    private Socket genuine(String framing, String body) throws IOException {
        return open("""
                POST /webhooks/test HTTP/1.1
                Host: localhost
                Connection: close
                Content-Type: application/json
                X-Shopify-Shop-Domain: main.myshopify.com
                X-Shopify-Hmac-Sha256: %s
                %s

                """.formatted(signature(body), framing));
    }

    private Socket open(String head) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) BOUND.toMillis());
        sockets.add(socket);
        socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Sends the last byte and reads the answer. */
    private static String end(Socket socket) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(' ');
            out.flush();
        } catch (IOException answered) {
            // the answer may be there all the same
        }
        try {
            return new String(socket.getInputStream().readNBytes(120), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void trickle(Socket socket) {
        try {
            socket.getOutputStream().write(' ');
        } catch (IOException closed) {
            // seen as an answer at the next look
        }
    }

    private static boolean isAnswered(Socket socket) {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException closed) {
            return true;
        }
    }

    private static boolean hasAnswer(Socket socket) {
        try {
            return socket.getInputStream().available() > 0
                    && new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)
                            .equals("HTTP/1.1 408");
        } catch (IOException closed) {
            return true;
        }
    }
}

package io.stockroute.webhook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.settings.Credentials;
import io.stockroute.settings.Secret;
import io.stockroute.settings.ShopDomain;
import io.stockroute.settings.Store;
import io.stockroute.settings.Stores;
import io.stockroute.settings.Tuning;
import io.stockroute.webhook.intake.Intake.Refused;
import io.stockroute.webhook.intake.Intake.Taken;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

class WebhookIntakeTest {

    private static final Secret SECRET = new Secret("hush");
    private static final Tuning.Webhooks LIMITS = new Tuning.Webhooks(
            DataSize.ofMegabytes(1), DataSize.ofMegabytes(3), Duration.ofSeconds(15), DataSize.ofKilobytes(1));

    private final AtomicLong nanos = new AtomicLong();
    private final BodyBudget budget = new BodyBudget(LIMITS);
    private final WebhookIntake intake = new WebhookIntake(LIMITS, budget, new Senders(stores()), nanos::get);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8191, 8192, 8193, 100_000, 1024 * 1024})
    void aSignedBodyOfAnyLengthComesThroughByteForByte(int length) throws Exception {
        byte[] body = bytes(length);
        Request request = signed(body);

        Intake came = take(request);

        assertThat(came).isInstanceOfSatisfying(Taken.class, taken -> {
            assertThat(taken.body()).isEqualTo(body);
            assertThat(taken.sender().name()).isEqualTo("main");
            assertThat(budget.taken()).isGreaterThanOrEqualTo(length);
            taken.free();
            taken.free();
        });
        assertThat(budget.taken()).isZero();
    }

    @Test
    void aBodyWithoutALengthComesThroughAsWell() throws Exception {
        byte[] body = bytes(100_000);
        Request request = signed(body);
        request.announced = -1;

        assertThat(take(request)).isInstanceOfSatisfying(Taken.class, taken -> assertThat(taken.body())
                .isEqualTo(body));
    }

    @ParameterizedTest
    @CsvSource({"'',''", "main.myshopify.com,''", "main.myshopify.com,c2hvcnQ=", "main.example.com,GOOD", "'',GOOD"})
    void nothingIsReadUnlessTheHeadersCouldBeGenuine(String shop, String signature) throws Exception {
        Request request = signed(bytes(10));
        request.removeHeader("X-Shopify-Shop-Domain");
        request.addHeader("X-Shopify-Shop-Domain", shop);
        if (!signature.equals("GOOD")) {
            request.removeHeader("X-Shopify-Hmac-Sha256");
            request.addHeader("X-Shopify-Hmac-Sha256", signature);
        }

        assertThat(take(request)).isEqualTo(Refused.UNPROVEN);
        assertThat(request.read).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "X-Shopify-Shop-Domain,other.myshopify.com,UNPROVEN",
        "X-Shopify-Shop-Domain,main.myshopify.com,UNPROVEN",
        "X-Shopify-Hmac-Sha256,'',UNPROVEN",
        "Content-Type,text/plain,NOT_JSON"
    })
    void aHeaderThatComesTwiceIsNone(String name, String second, Refused refusal) throws Exception {
        Request request = signed(bytes(10));
        request.addHeader(name, second);

        assertThat(take(request)).isEqualTo(refusal);
        assertThat(request.read).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json,true",
        "Application/JSON; charset=utf-8,true",
        "application/json ;x=y,true",
        "application/json-evil,false",
        "application/json text/html,false",
        "text/application/json,false"
    })
    void jsonIsOneTypeAlone(String type, boolean taken) throws Exception {
        Request request = signed(bytes(10));
        request.setContentType(type);

        assertThat(take(request) instanceof Taken).isEqualTo(taken);
    }

    @Test
    void anUnknownShopIsReadLikeAKnownOneAndRefusedAlike() throws Exception {
        Request unknown = signed(bytes(50_000));
        unknown.removeHeader("X-Shopify-Shop-Domain");
        unknown.addHeader("X-Shopify-Shop-Domain", "nobody.myshopify.com");
        Request forged = signed(bytes(50_000));
        forged.body[40_000]++;

        assertThat(take(unknown)).isEqualTo(Refused.UNPROVEN);
        assertThat(take(forged)).isEqualTo(Refused.UNPROVEN);
        assertThat(unknown.read).isEqualTo(forged.read).isEqualTo(50_000);
        assertThat(budget.taken()).isZero();
    }

    /** Every byte goes through as many MACs, so the time tells nothing either. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10, 50_000})
    void asMuchIsComputedForAnUnknownShopAsForAKnownOne(int length) throws Exception {
        Request known = signed(bytes(length));
        known.removeHeader("X-Shopify-Hmac-Sha256");
        known.addHeader("X-Shopify-Hmac-Sha256", "A".repeat(43) + "=");
        Request unknown = signed(bytes(length));
        unknown.removeHeader("X-Shopify-Shop-Domain");
        unknown.addHeader("X-Shopify-Shop-Domain", "nobody.myshopify.com");

        try (CountedMacs macs = CountedMacs.begin()) {
            assertThat(take(known)).isEqualTo(Refused.UNPROVEN);
            CountedMacs.Work ofKnown = macs.taken();
            assertThat(take(unknown)).isEqualTo(Refused.UNPROVEN);

            assertThat(macs.taken()).isEqualTo(ofKnown).isEqualTo(new CountedMacs.Work(2, 2L * length, 2));
        }
    }

    @Test
    void eachSenderHasEquallyManySecretsToBeTried() {
        Senders senders = new Senders(stores());

        assertThat(senders.named("main.myshopify.com").orElseThrow().secrets()).hasSize(2);
        assertThat(senders.named("rotating.myshopify.com").orElseThrow().secrets())
                .hasSize(2);
        assertThat(senders.named("nobody.myshopify.com").orElseThrow().secrets())
                .hasSize(2);
    }

    @Test
    void whatIsTooLargeIsRefusedByItsLengthAloneOrWhenItIs() throws Exception {
        Request announced = signed(bytes(1024 * 1024 + 1));
        Request silent = signed(bytes(1024 * 1024 + 1));
        silent.announced = -1;

        assertThat(take(announced)).isEqualTo(Refused.TOO_LARGE);
        assertThat(announced.read).isZero();
        assertThat(take(silent)).isEqualTo(Refused.TOO_LARGE);
        assertThat(budget.taken()).isZero();
    }

    @Test
    void beyondTheBudgetThereIsNoRoomUntilABodyIsDone() throws Exception {
        Taken first = (Taken) take(signed(bytes(1024 * 1024)));
        Taken second = (Taken) take(signed(bytes(1024 * 1024)));

        assertThat(take(signed(bytes(500_000)))).isEqualTo(Refused.NO_ROOM);
        for (int small = 0; small < 6; small++) {
            assertThat(take(signed(bytes(64 * 1024))))
                    .as("a quarter is for small ones")
                    .isInstanceOf(Taken.class);
        }
        second.free();
        assertThat(take(signed(bytes(500_000)))).isInstanceOf(Taken.class);
        assertThat(first.body()).hasSize(1024 * 1024);
    }

    @Test
    void whoAnnouncesMuchAndSendsLittleHoldsLittle() throws Exception {
        Request request = signed(bytes(1024 * 1024));
        AtomicLong held = new AtomicLong();
        request.beforeRead = () -> {
            if (request.read == 100) {
                held.set(budget.taken());
            }
        };
        request.portion = 100;

        take(request);

        assertThat(held.get()).isBetween(100L, 16_384L);
    }

    @Test
    void aBodyThatTricklesIsEndedAndOneThatDawdlesAtItsDeadline() throws Exception {
        Request trickle = signed(bytes(1000));
        trickle.portion = 1;
        trickle.beforeRead = () -> nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(take(trickle)).isEqualTo(Refused.TOO_SLOW);
        assertThat(trickle.read).isEqualTo(3);

        Request dawdle = signed(bytes(1024 * 1024));
        dawdle.portion = 2048;
        dawdle.beforeRead = () -> nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(take(dawdle)).isEqualTo(Refused.TOO_SLOW);
        assertThat(dawdle.read).isEqualTo(16 * 2048);
        assertThat(budget.taken()).isZero();
    }

    @Test
    void aSenderThatSaysNothingIsTooSlow() throws Exception {
        Request silent = signed(bytes(10));
        silent.failure = new SocketTimeoutException();

        assertThat(take(silent)).isEqualTo(Refused.TOO_SLOW);
        assertThat(budget.taken()).isZero();
    }

    private Intake take(Request request) throws IOException {
        Intake came = intake.begin(request);
        return came instanceof IncomingBody body ? WebhookIntake.finish(body, request.getInputStream()) : came;
    }

    private static Stores stores() {
        return new Stores(List.of(
                store("main", List.of(SECRET)),
                store("rotating", List.of(new Secret("new-secret"), new Secret("old-secret")))));
    }

    private static Store store(String name, List<Secret> secrets) {
        return new Store(
                name,
                new ShopDomain(name + ".myshopify.com"),
                URI.create("http://127.0.0.1:1"),
                new Credentials.StaticToken(new Secret("token")),
                secrets);
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static Request signed(byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.reveal().getBytes(java.nio.charset.StandardCharsets.UTF_8), "HmacSHA256"));
        Request request = new Request(body);
        request.setContentType("application/json");
        request.addHeader("X-Shopify-Shop-Domain", "main.myshopify.com");
        request.addHeader("X-Shopify-Hmac-Sha256", Base64.getEncoder().encodeToString(mac.doFinal(body)));
        return request;
    }

    /** A request whose body comes in portions. */
    private static final class Request extends MockHttpServletRequest {

        private final byte[] body;
        private long announced;
        private int portion = Integer.MAX_VALUE;
        private int read;
        private Runnable beforeRead = () -> {};
        private IOException failure;

        Request(byte[] body) {
            this.body = body.clone();
            this.announced = body.length;
        }

        @Override
        public long getContentLengthLong() {
            return announced;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public int read() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    beforeRead.run();
                    if (failure != null) {
                        throw failure;
                    }
                    if (read == body.length) {
                        return -1;
                    }
                    int count = Math.min(Math.min(length, portion), body.length - read);
                    System.arraycopy(body, read, bytes, offset, count);
                    read += count;
                    return count;
                }

                @Override
                public boolean isFinished() {
                    return read == body.length;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }
}

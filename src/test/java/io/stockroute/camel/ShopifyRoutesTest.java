package io.stockroute.camel;

import static io.stockroute.camel.StubStore.json;
import static io.stockroute.camel.StubStore.lostAnswer;
import static io.stockroute.camel.StubStore.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyClient;
import io.stockroute.shopify.ShopifyException.NotSent;
import io.stockroute.shopify.ShopifyException.OutcomeUnknown;
import io.stockroute.shopify.ShopifyException.Refused;
import io.stockroute.shopify.ShopifyException.StoreClosed;
import io.stockroute.store.Credentials.ClientCredentials;
import io.stockroute.store.Credentials.StaticToken;
import io.stockroute.store.Secret;
import io.stockroute.store.ShopDomain;
import io.stockroute.store.Store;
import io.stockroute.store.Stores;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The way of a call over real HTTP, from the client through the routes to a store that answers by a script. */
@CamelSpringBootTest
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "camel.main.routes-include-pattern=file:routes/shopify.camel.yaml,file:routes/error-handling.camel.yaml",
            "shopify.retry-delay=10",
            "shopify.retries=3",
            "shopify.response-timeout=2000"
        })
class ShopifyRoutesTest {

    private static final StubStore MAIN = new StubStore();
    private static final StubStore OUTLET = new StubStore();
    private static final String TOKEN = "shpat_never-shown";
    private static final String SECRET = "shpss_never-shown";
    private static final String COST = "'extensions': {'cost': {'requestedQueryCost': 10, 'actualQueryCost': 10,"
            + " 'throttleStatus': {'maximumAvailable': 2000, 'currentlyAvailable': 1990, 'restoreRate': 100}}}";
    private static final String THROTTLED =
            "{'errors': [{'message': 'Throttled', 'extensions': {'code': 'THROTTLED'}}], " + COST.replace("1990", "9")
                    + "}";
    private static final String GOOD = "{'data': {'shop': {'name': 'Büro'}}, " + COST + "}";

    @SpringBootConfiguration
    @ImportAutoConfiguration({
        org.apache.camel.spring.boot.CamelAutoConfiguration.class,
        org.apache.camel.component.http.springboot.HttpComponentAutoConfiguration.class,
        org.apache.camel.component.jackson.springboot.JacksonDataFormatAutoConfiguration.class
    })
    @Import({
        ShopifyBeans.class,
        StoreRoutes.class,
        ShopifyPace.class,
        ShopifyWire.class,
        ShopifyTokenWire.class,
        BrokenConnection.class,
        RoutedShopifyClient.class,
        RoutedTokenGrant.class
    })
    static class Context {

        @Bean
        Stores stores() {
            return new Stores(List.of(
                    new Store(
                            "main",
                            new ShopDomain("main.myshopify.com"),
                            MAIN.url(),
                            new StaticToken(new Secret(TOKEN)),
                            List.of(new Secret(SECRET))),
                    new Store(
                            "outlet",
                            new ShopDomain("outlet.myshopify.com"),
                            OUTLET.url(),
                            new ClientCredentials("app & id", new Secret(SECRET)),
                            List.of(new Secret(SECRET))),
                    new Store(
                            "nowhere",
                            new ShopDomain("nowhere.myshopify.com"),
                            URI.create("http://127.0.0.1:1"),
                            new StaticToken(new Secret(TOKEN)),
                            List.of(new Secret(SECRET)))));
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    @Autowired
    ShopifyClient shopify;

    @Autowired
    MeterRegistry meters;

    @Autowired
    ProducerTemplate routes;

    @Autowired
    CamelContext camel;

    @BeforeEach
    void forget() {
        MAIN.forget();
        OUTLET.forget();
    }

    private static ShopifyCall query(String store) {
        return ShopifyCall.of(store, Document.named("Shop"));
    }

    private static ShopifyCall onceOnly(String store) {
        ShopifyCall call = ShopifyCall.of(store, Document.named("StartBulk"));
        call.variables().put("query", "{ shop { id } }");
        return call;
    }

    private static ShopifyCall idempotent(String store) {
        return ShopifyCall.of(store, Document.named("SetQuantities"));
    }

    @Test
    void aCallBringsTheDataOfItsAnswer() {
        MAIN.answers(json(GOOD));

        JsonNode data = shopify.call(query("main"));

        assertThat(data.at("/shop/name").asText()).isEqualTo("Büro");
    }

    @Test
    void nothingTravelsToShopifyButWhatTheCallNeeds() {
        ShopifyCall call = query("main");
        call.variables().putNull("after");

        routes.requestBodyAndHeader("direct:shopify-call-main", call, "X-Customer", "of an inbound message");

        StubStore.Question question = MAIN.asked.get(0);
        assertThat(question.headers().keySet())
                .containsExactlyInAnyOrder(
                        "Accept",
                        "Accept-encoding",
                        "Connection",
                        "Content-length",
                        "Content-type",
                        "Host",
                        "User-agent",
                        "X-shopify-access-token");
        assertThat(question.headers().getFirst("User-Agent")).isEqualTo("Stockroute");
        assertThat(question.headers().getFirst("X-Shopify-Access-Token")).isEqualTo(TOKEN);
        assertThat(question.json().path("operationName").asText()).isEqualTo("Shop");
        assertThat(question.json().path("variables").path("after").isNull()).isTrue();
    }

    @Test
    void aRepeatableCallIsSentAgainAfterAnErrorOfShopifys() {
        MAIN.answers(status(503, "<html>"), status(500, ""), lostAnswer(), json(GOOD));

        shopify.call(query("main"));

        assertThat(MAIN.asked).hasSize(4);
        assertThat(MAIN.asked)
                .extracting(StubStore.Question::body)
                .containsOnly(MAIN.asked.get(0).body());
    }

    @Test
    void anIdempotentChangeIsSentAgainUnchangedAfterALostAnswer() {
        MAIN.answers(lostAnswer(), json("{'data': {'inventorySetQuantities': {'userErrors': []}}}"));

        shopify.call(idempotent("main"));

        assertThat(MAIN.asked).hasSize(2);
        assertThat(MAIN.asked.get(1).body()).isEqualTo(MAIN.asked.get(0).body());
    }

    @Test
    void aChangeThatHappensTwiceIfSentTwiceIsNotSentAgainAfterALostAnswer() {
        MAIN.answers(lostAnswer());

        assertThatThrownBy(() -> shopify.call(onceOnly("main"))).isInstanceOf(OutcomeUnknown.class);
        assertThat(MAIN.asked).hasSize(1);
    }

    @Test
    void noChangeIsSentAgainBehindOurBackAfterA503() {
        MAIN.answers(status(503, "", "Retry-After", "0"));

        assertThatThrownBy(() -> shopify.call(onceOnly("main"))).isInstanceOf(OutcomeUnknown.class);
        assertThat(MAIN.asked).hasSize(1);
    }

    @Test
    void anAnswerThatNeverComesIsUnknown() {
        CountDownLatch late = new CountDownLatch(1);
        MAIN.answers(exchange -> await(late));

        assertThatThrownBy(() -> shopify.call(onceOnly("main"))).isInstanceOf(OutcomeUnknown.class);
        late.countDown();
    }

    @Test
    void anEmptyAnswerToAChangeIsUnknown() {
        MAIN.answers(json("{'data': {'bulkOperationRunQuery': null}}"));

        assertThatThrownBy(() -> shopify.call(onceOnly("main"))).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void brokenJsonIsUnknownAndNotQuoted() {
        MAIN.answers(json("{'data': {'bulkOperationRunQuery': 'jane@example.com"));

        assertThatThrownBy(() -> shopify.call(onceOnly("main")))
                .isInstanceOf(OutcomeUnknown.class)
                .hasMessageNotContaining("jane");
    }

    @Test
    void aCallIsGivenUpAfterFourTries() {
        MAIN.answers(status(502, ""), status(502, ""), status(502, ""), status(502, ""), json(GOOD));

        assertThatThrownBy(() -> shopify.call(query("main"))).isInstanceOf(OutcomeUnknown.class);
        assertThat(MAIN.asked).hasSize(4);
    }

    @Test
    void withoutAConnectionNothingWasSent() {
        assertThatThrownBy(() -> shopify.call(onceOnly("nowhere"))).isInstanceOf(NotSent.class);
    }

    @Test
    void anyCallIsSentAgainAfterThePauseThatShopifyAsksFor() {
        MAIN.answers(
                status(429, "", "retry-after", "0.7"), json("{'data': {'bulkOperationRunQuery': {}}, " + COST + "}"));

        Duration taken = timed(() -> shopify.call(onceOnly("main")));

        assertThat(MAIN.asked).hasSize(2);
        assertThat(taken).isGreaterThan(Duration.ofMillis(690));
    }

    @Test
    void aThrottledCallWaitsForItsBucketAndIsSentAgain() {
        MAIN.answers(json(THROTTLED), json("{'data': {'bulkOperationRunQuery': {}}, " + COST + "}"));

        Duration taken = timed(() -> shopify.call(onceOnly("main")));

        assertThat(MAIN.asked).hasSize(2);
        assertThat(taken).isGreaterThan(Duration.ofMillis(990));
    }

    @Test
    void aCallWaitsBeforeItOverdrawsTheBucket() {
        MAIN.answers(json(GOOD.replace("1990", "-200")), json(GOOD));
        shopify.call(query("main"));

        Duration taken = timed(() -> shopify.call(query("main")));

        assertThat(taken).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
        assertThat(meters.get("stockroute.shopify.bucket")
                        .tag("store", "main")
                        .gauge()
                        .value())
                .isBetween(1_980.0, 2_000.0);
    }

    @Test
    void oneStoresPauseDoesNotHoldAnotherBack() {
        MAIN.answers(json(GOOD.replace("1990", "-300")), json(GOOD));
        shopify.call(query("main"));
        CompletableFuture<JsonNode> waiting = CompletableFuture.supplyAsync(() -> shopify.call(query("main")));

        shopify.call(query("outlet"));

        assertThat(waiting).isNotDone();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(waiting::isDone);
    }

    @Test
    void aTokenIsAskedForOnceAndUsedFromThenOn() {
        shopify.call(query("outlet"));
        OUTLET.forget();
        OUTLET.answers(status(401, ""), json(GOOD), json(GOOD));
        OUTLET.grants(json("{'access_token': 'renewed', 'scope': 'read_products', 'expires_in': 86399}"));

        shopify.call(query("outlet"));
        shopify.call(query("outlet"));

        assertThat(OUTLET.askedForTokens).hasSize(1);
        assertThat(OUTLET.askedForTokens.get(0).body())
                .isEqualTo("grant_type=client_credentials&client_id=app+%26+id&client_secret=" + SECRET);
        assertThat(OUTLET.askedForTokens.get(0).headers().getFirst("Content-Type"))
                .startsWith("application/x-www-form-urlencoded");
        assertThat(OUTLET.asked)
                .extracting(question -> question.headers().getFirst("X-Shopify-Access-Token"))
                .element(2, InstanceOfAssertFactories.STRING)
                .isEqualTo("renewed");
    }

    @Test
    void aStoreThatRefusesTheRenewedTokenTooIsClosed() {
        OUTLET.answers(status(401, ""), status(401, ""));

        assertThatThrownBy(() -> shopify.call(query("outlet")))
                .isInstanceOf(StoreClosed.class)
                .hasMessageContaining("credentials");
        assertThat(OUTLET.asked).hasSize(2);
    }

    @Test
    void aStoreThatRefusesAStaticTokenIsClosedAtOnce() {
        MAIN.answers(status(401, ""));

        assertThatThrownBy(() -> shopify.call(query("main")))
                .isInstanceOf(StoreClosed.class)
                .hasMessageContaining("access-token");
        assertThat(MAIN.asked).hasSize(1);
    }

    @Test
    void aWrongClientSecretClosesTheStoreAndIsNotShown() {
        OUTLET.answers(status(401, ""));
        OUTLET.grants(status(400, "{'error': 'invalid_client'}"));

        assertThatThrownBy(() -> shopify.call(query("outlet")))
                .isInstanceOf(StoreClosed.class)
                .hasMessageContaining("client-secret")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void aTokenServiceThatIsBusyIsAskedAgain() {
        OUTLET.answers(status(401, ""), status(401, ""), status(401, ""), json(GOOD));
        OUTLET.grants(status(503, ""), lostAnswer());

        shopify.call(query("outlet"));

        assertThat(OUTLET.askedForTokens).hasSize(3);
    }

    @Test
    void aMissingScopeClosesTheStoreAndIsNamed() {
        MAIN.answers(json("{'errors': [{'message': 'Access denied for locations field.', 'extensions': {'code':"
                + " 'ACCESS_DENIED', 'requiredAccess': '`read_locations` access scope.'}}], 'data': null}"));

        assertThatThrownBy(() -> shopify.call(query("main")))
                .isInstanceOf(StoreClosed.class)
                .hasMessageContaining("read_locations");
    }

    @Test
    void anIgnoredSearchTermIsRefused() {
        MAIN.answers(json("{'data': {'products': {}}, 'extensions': {'search': [{'warnings': [{'field': 'update_at',"
                + " 'message': 'Invalid search field for this query.', 'code': 'invalid_field'}]}]}}"));

        assertThatThrownBy(() -> shopify.call(query("main")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("SEARCH_WARNING"));
    }

    @Test
    void anotherApiVersionIsReportedOnceAndTheCallSucceeds(CapturedOutput output) {
        MAIN.answers(
                json(GOOD, "X-Shopify-API-Version", "2027-01"),
                json(GOOD, "X-Shopify-API-Version", "2027-01"),
                json(GOOD, "X-Shopify-API-Version", "2026-10"));

        shopify.call(query("main"));
        shopify.call(query("main"));
        shopify.call(query("main"));

        assertThat(output.getOut()).containsOnlyOnce("2027-01 instead of 2026-10");
        assertThat(meters.get("stockroute.shopify.unexpected.version")
                        .tags("store", "main", "version", "2027-01")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void noSecretIsLoggedWhateverHappens(CapturedOutput output) {
        MAIN.answers(status(503, "jane@example.com"), lostAnswer(), status(403, "jane@example.com"));

        assertThatThrownBy(() -> shopify.call(query("main"))).isInstanceOf(StoreClosed.class);

        assertThat(MAIN.asked).hasSize(3);
        assertThat(output.getAll()).doesNotContain(TOKEN).doesNotContain(SECRET).doesNotContain("jane@example.com");
    }

    @Test
    void everyStoreHasItsOwnRoutes() {
        assertThat(camel.getRoutes())
                .extracting(org.apache.camel.Route::getRouteId)
                .contains(
                        "shopify-call-main",
                        "shopify-send-main",
                        "shopify-post-main",
                        "shopify-token-main",
                        "shopify-call-outlet");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

package io.stockroute.camel;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.stockroute.Tunings;
import io.stockroute.settings.Credentials.ClientCredentials;
import io.stockroute.settings.Credentials.StaticToken;
import io.stockroute.settings.Secret;
import io.stockroute.settings.ShopDomain;
import io.stockroute.settings.Store;
import io.stockroute.settings.StoreHealth;
import io.stockroute.settings.Stores;
import io.stockroute.settings.Tuning;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyClient;
import io.stockroute.shopify.StoreClocks;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.apache.camel.test.spring.junit5.DisableJmx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The routes of calls to three stores that answer by a script, over real HTTP. Its tests share one context. */
@CamelSpringBootTest
@DisableJmx(false) // else it would be so for every later context of the same process
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "camel.main.routes-include-pattern=file:routes/shopify.camel.yaml,file:routes/error-handling.camel.yaml",
            "shopify.retry-delay=10",
            "shopify.retries=3",
            "shopify.response-timeout=2000"
        })
abstract class ShopifyRoutes {

    static final StubStore MAIN = new StubStore();
    static final StubStore OUTLET = new StubStore();
    static final String TOKEN = "shpat_never-shown";
    static final String SECRET = "shpss_never-shown";
    static final String COST = "'extensions': {'cost': {'requestedQueryCost': 10, 'actualQueryCost': 10,"
            + " 'throttleStatus': {'maximumAvailable': 2000, 'currentlyAvailable': 1990, 'restoreRate': 100}}}";
    static final String THROTTLED = "{'errors': [{'message': 'Throttled', 'extensions': {'code': 'THROTTLED'}}], "
            + COST.replace("1990", "9") + "}";
    static final String GOOD = "{'data': {'shop': {'name': 'Büro'}}, " + COST + "}";

    @SpringBootConfiguration
    @ImportAutoConfiguration({
        org.apache.camel.spring.boot.CamelAutoConfiguration.class,
        org.apache.camel.component.http.springboot.HttpComponentAutoConfiguration.class,
        org.apache.camel.component.jackson.springboot.JacksonDataFormatAutoConfiguration.class
    })
    @Import({
        ShopifyBeans.class,
        OutgoingBeans.class,
        StoreRoutes.class,
        StoreClocks.class,
        ShopifyPace.class,
        ShopifyWire.class,
        ShopifyTokenWire.class,
        BrokenConnection.class,
        LastFailure.class,
        RepeatableCall.class,
        CallFailure.class,
        StoreProbe.class,
        RouteGateway.class,
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
        StoreHealth storeHealth(Clock clock) {
            return new StoreHealth(JdbcClient.create(new DriverManagerDataSource()), clock) {
                @Override
                public void changeFailed(String store, String change, Exception cause) {
                    // nothing is kept here
                }

                @Override
                public void changed(String store) {
                    // nothing is kept here
                }
            };
        }

        @Bean
        Tuning tuning() {
            return Tunings.defaults();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    @Autowired
    private RouteGateway gateway;

    /** What Java may read through. */
    @Autowired
    ShopifyClient client;

    /** A call as it leaves from a route. */
    final ShopifyClient shopify = call -> gateway.ask("shopify-call." + call.store(), call, JsonNode.class);

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

    static ShopifyCall query(String store) {
        return ShopifyCall.of(store, Document.named("Shop"));
    }

    static ShopifyCall onceOnly(String store) {
        ShopifyCall call = ShopifyCall.of(store, Document.named("StartBulk"));
        call.variables().put("query", "{ shop { id } }");
        return call;
    }

    static ShopifyCall idempotent(String store) {
        return ShopifyCall.of(store, Document.named("SetQuantities"));
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Duration timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

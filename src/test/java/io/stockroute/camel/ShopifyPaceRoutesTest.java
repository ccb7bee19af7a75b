package io.stockroute.camel;

import static io.stockroute.camel.StubStore.json;
import static io.stockroute.camel.StubStore.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** How a call waits for its turn. */
class ShopifyPaceRoutesTest extends ShopifyRoutes {

    @Test
    void anyCallIsSentAgainAfterThePauseThatShopifyAsksFor() {
        MAIN.answers(
                status(429, "", "retry-after", "0.7"), json("{'data': {'bulkOperationRunQuery': {}}, " + COST + "}"));

        Duration taken = timed(() -> shopify.call(onceOnly("main")));

        assertThat(MAIN.asked).hasSize(2);
        assertThat(taken).isGreaterThan(Duration.ofMillis(690));
    }

    @Test
    void aStoreBehindAProxyThatRemovesCostsIsNotSlowedDown() {
        Duration taken = timed(() -> {
            for (int i = 0; i < 60; i++) {
                shopify.call(query("outlet"));
            }
        });

        assertThat(taken).as("60 calls at one a second").isLessThan(Duration.ofSeconds(50));
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
        MAIN.answers(json(GOOD.replace("1990", "-100")), json(GOOD));
        shopify.call(query("main"));

        Duration taken = timed(() -> shopify.call(query("main")));

        assertThat(taken).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
        assertThat(meters.get("stockroute.shopify.points")
                        .tag("store", "main")
                        .gauge()
                        .value())
                .isBetween(1_980.0, 2_000.0);
    }

    @Test
    void oneStoresPauseDoesNotHoldAnotherBack() {
        MAIN.answers(json(GOOD.replace("1990", "-500")), json(GOOD));
        shopify.call(query("main"));
        CompletableFuture<JsonNode> waiting = CompletableFuture.supplyAsync(() -> shopify.call(query("main")));

        shopify.call(query("outlet"));

        assertThat(waiting).isNotDone();
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(waiting::isDone);
    }
}

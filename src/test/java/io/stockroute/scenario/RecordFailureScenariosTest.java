package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.OnEachDatabase;
import io.stockroute.TestDatabases;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.fault.Poison.Effect;
import io.stockroute.simulator.state.ShopSettings;
import io.stockroute.simulator.state.order.OrderSpec;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;

/** One record that its store fails on, of each kind and with each fault: it waits alone, is listed, and recovers by itself. */
@OnEachDatabase
class RecordFailureScenariosTest extends OrdersOnStage {

    private static final Duration SOON = Stage.PATIENCE;
    private static final List<Effect> FAULTS = List.of(Effect.INTERNAL_ERROR, Effect.HTTP_500, Effect.TIMEOUT);

    RecordFailureScenariosTest() {
        super(RecordFailureScenariosTest::stage, "orders");
    }

    private static Stage stage(TestDatabases database) {
        Stage stage = new Stage(database, 14).set("orders.look-for", "2m");
        stage.option("shopify.response-timeout", "2000");
        stage.option("shopify.trial-timeout", "1000");
        stage.option("shopify.retry-within", "1000");
        return stage;
    }

    @Test
    void levelsThatCannotBeReadOrWrittenWaitAlone() {
        List<String> skus =
                Stream.generate(() -> orders.product(10, 0)).limit(9).toList();
        List<String> bad = new ArrayList<>(skus.subList(0, 6));
        for (int i = 0; i < FAULTS.size(); i++) {
            stage.main.records().poison("item:" + skus.get(i), FAULTS.get(i), "ReadLevels");
            stage.outlet.records().poison("item:" + skus.get(3 + i), FAULTS.get(i), "SetQuantities");
        }
        skus.forEach(sku -> stage.main.sell(sku, 3));

        await("every other level").atMost(SOON).untilAsserted(() -> {
            assertThat(skus.subList(3, 9))
                    .allMatch(sku -> stage.b2b.available(sku, Stage.WAREHOUSE).orElse(0) == 7);
            assertThat(skus.subList(6, 9))
                    .allMatch(sku -> stage.outlet.available(sku, Stage.FLOOR).orElse(0) == 7);
        });
        awaitListed("levels", bad);
        await("no unconfirmed write")
                .atMost(SOON)
                .until(() -> server.count("select count(*) from stock_write where state = 'OPEN' and tries > 1") == 0);
        assertNoStoreIsDown();

        bad.subList(0, 3).forEach(sku -> stage.main.records().heal("item:" + sku));
        bad.subList(3, 6).forEach(sku -> stage.outlet.records().heal("item:" + sku));
        server.post("/api/v1/issues/levels/retry");
        await("recovered").atMost(SOON).until(() -> skus.stream()
                .allMatch(sku -> stage.outlet.available(sku, Stage.FLOOR).orElse(0) == 7
                        && stage.b2b.available(sku, Stage.WAREHOUSE).orElse(0) == 7));
        awaitNothingListed("levels");
    }

    @Test
    void ordersThatCannotBeReadOrCreatedWaitAloneAndAreCreatedOnce() {
        String sku = orders.product(20, 0);
        stage.outlet.faults().down(true);
        List<Long> placed = Stream.generate(() -> stage.outlet.placeOrder(OrderSpec.of(sku, 1)))
                .limit(9)
                .toList();
        List<Long> bad = placed.subList(0, 6);
        for (int i = 0; i < FAULTS.size(); i++) {
            stage.outlet.records().poison("order:" + name(placed.get(i)), FAULTS.get(i), "ReadOrder");
            stage.main.records().poison(mark(placed.get(3 + i)), FAULTS.get(i), "CreateOrder");
        }
        stage.outlet.faults().down(false);

        await("every other order").atMost(SOON).until(() -> placed.subList(6, 9).stream()
                .allMatch(order -> orders.column("state", order).equals("IMPORTED")));
        awaitListed("orders", bad.stream().map(this::name).toList());
        assertNoStoreIsDown();

        bad.subList(0, 3).forEach(order -> stage.outlet.records().heal("order:" + name(order)));
        bad.subList(3, 6).forEach(order -> stage.main.records().heal(mark(order)));
        server.post("/api/v1/issues/orders/retry");
        placed.forEach(orders::awaitOrder);
        awaitNothingListed("orders");
        stage.awaitInSync(sku);
    }

    @Test
    void productsLocationsAndOrdersOfAPollThatFailWaitAlone() {
        List<String> skus =
                Stream.generate(() -> orders.product(10, 0)).limit(4).toList();
        String sold = orders.product(20, 0);
        for (int i = 0; i < FAULTS.size(); i++) {
            stage.outlet.records().poison("product:" + skus.get(i).toLowerCase(Locale.ROOT), FAULTS.get(i), "Product");
        }
        stage.main.records().poison("location:" + Stage.CELLAR, Effect.INTERNAL_ERROR, "Locations");
        skus.forEach(sku -> stage.outlet.merchant().renameSku(sku, sku + "-NEW"));
        stage.main.merchant().renameSku(skus.get(3), skus.get(3) + "-NEW");
        stage.main.addLocation("Attic " + database);
        stage.outlet.faults().dropDeliveries(1);
        List<Long> placed = Stream.generate(() -> stage.outlet.placeOrder(OrderSpec.of(sold, 1)))
                .limit(5)
                .toList();
        stage.outlet.records().poison("order:" + name(placed.get(1)), Effect.INTERNAL_ERROR, "ChangedOrders");
        stage.outlet.records().poison("order:" + name(placed.get(3)), Effect.HTTP_500, "ChangedOrders");

        await("every other order of the poll, also those between").atMost(SOON).until(() -> Stream.of(0, 2, 4)
                .allMatch(i -> orders.column("state", placed.get(i)).equals("IMPORTED")));
        await("every other product")
                .atMost(SOON)
                .until(() -> server.count("select count(*) from variant where store = 'outlet' and sku = '"
                                + skus.get(3) + "-NEW'")
                        == 1);
        await("listed").atMost(SOON).untilAsserted(() -> {
            assertThat(server.json("/api/v1/issues").path("records").asInt())
                    .as("the orders may lie in two seconds")
                    .isBetween(5, 6);
            assertThat(server.json("/api/v1/issues/records").toString())
                    .contains("Orders changed at", "Product ", "Locations of main");
        });
        assertNoStoreIsDown();

        for (int i = 0; i < FAULTS.size(); i++) {
            stage.outlet.records().heal("product:" + skus.get(i).toLowerCase(Locale.ROOT));
        }
        stage.outlet.records().heal("order:" + name(placed.get(1)));
        stage.outlet.records().heal("order:" + name(placed.get(3)));
        stage.main.records().heal("location:" + Stage.CELLAR);
        server.post("/api/v1/issues/records/retry");
        orders.awaitOrder(placed.get(1));
        orders.awaitOrder(placed.get(3));
        awaitNothingListed("records");
        await().atMost(SOON)
                .until(() ->
                        server.count("select count(*) from variant where store = 'outlet' and sku like '%-NEW'") == 4);
    }

    @Test
    void aBrokenConnectionKeepsNoOrderOutWhereItsOriginIsUnique() {
        String sku = orders.product(10, 0);
        orders.awaitOrder(stage.outlet.placeOrder(OrderSpec.of(sku, 1)));
        stage.main.faults().next(1, Fault.LOST_BEFORE, "CreateOrder");
        long lost = stage.outlet.placeOrder(OrderSpec.of(sku, 1));
        await("sent again long before look-for")
                .atMost(Duration.ofSeconds(100))
                .until(() -> orders.column("state", lost).equals("IMPORTED"));
        orders.awaitOrder(lost);

        stage.main.faults().next(1, Fault.LOST_AFTER, "CreateOrder");
        orders.awaitOrder(stage.outlet.placeOrder(OrderSpec.of(sku, 1)));
    }

    @Test
    void aWebhookSubscriptionThatFailsIsListedAndMadeOnceItCanBe() throws Exception {
        String topic = "ORDERS_CANCELLED";
        stage.outlet.records().poison("text:" + topic, Effect.INTERNAL_ERROR, "CreateSubscription");
        int others = stage.outlet.subscriptions().size() - 1;
        deleteSubscription(topic);
        server.bean(CamelContext.class)
                .createProducerTemplate()
                .sendBody("direct:webhook-subscription-repair", "outlet");

        awaitListed("records", List.of("Webhook subscription " + topic));
        assertThat(stage.outlet.subscriptions()).hasSize(others);
        assertNoStoreIsDown();

        stage.outlet.records().heal("text:" + topic);
        server.post("/api/v1/issues/records/retry");
        await("made again")
                .atMost(SOON)
                .until(() -> stage.outlet.subscriptions().size() == others + 1);
        awaitNothingListed("records");
    }

    @Test
    void aRouteOfAllStoresThatSomebodyStoppedStandsAmongTheIssues() throws Exception {
        CamelContext camel = server.bean(CamelContext.class);
        camel.getRouteController().suspendRoute("order-draft-follow");
        try {
            assertThat(server.json("/api/v1/issues/stores").toString())
                    .contains("Route order-draft-follow", "is stopped on this instance");
        } finally {
            camel.getRouteController().resumeRoute("order-draft-follow");
        }
        assertThat(server.json("/api/v1/issues/stores").toString()).doesNotContain("order-draft-follow");
    }

    @Test
    void aStoreThatAnswersQueriesAndFailsOnEveryChangeIsSeenAsFailing() {
        List<String> skus =
                Stream.generate(() -> orders.product(10, 0)).limit(4).toList();
        stage.b2b.faults().rate(Fault.INTERNAL_ERROR, 1, "mutation");
        skus.forEach(sku -> stage.main.sell(sku, 1));

        await("seen")
                .atMost(SOON)
                .until(() -> store("b2b").path("failure").asText(), text -> text.contains("every change"));
        assertThat(store("b2b").path("failingSince").asText()).startsWith("2");
        assertThat(server.json("/api/v1/issues/stores").toString()).contains("b2b", "every change");
        assertThat(store("outlet").path("failingSince").isNull()).isTrue();

        stage.b2b.faults().clear();
        await("makes changes again")
                .atMost(SOON)
                .until(() -> store("b2b").path("failingSince").isNull());
        await("all written").atMost(SOON).until(() -> skus.stream()
                .allMatch(sku -> stage.b2b.available(sku, Stage.WAREHOUSE).orElse(0) == 9));
        awaitNothingListed("levels");
    }

    private JsonNode store(String name) {
        for (JsonNode store : server.json("/api/v1/stores")) {
            if (store.path("store").asText().equals(name)) {
                return store;
            }
        }
        throw new AssertionError("no such store: " + name);
    }

    /** As Shopify does after too many failed deliveries. */
    private void deleteSubscription(String topic) throws Exception {
        long number = stage.outlet.subscriptions().stream()
                .filter(each -> each.topic().equals(topic))
                .findFirst()
                .orElseThrow()
                .number();
        String body = "{\"query\":\"mutation { webhookSubscriptionDelete(id: \\\"gid://shopify/WebhookSubscription/"
                + number + "\\\") { deletedWebhookSubscriptionId } }\"}";
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(stage.outlet.apiUrl() + "/admin/api/2026-10/graphql.json"))
                                .header("X-Shopify-Access-Token", ShopSettings.DEFAULT_TOKEN)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).contains("deletedWebhookSubscriptionId");
    }

    private String name(long number) {
        return stage.outlet.order(number).orElseThrow().name();
    }

    private static String mark(long number) {
        return "text:stockroute-" + number;
    }

    private void awaitListed(String kind, List<String> subjects) {
        await("listed").atMost(SOON).untilAsserted(() -> {
            assertThat(server.json("/api/v1/issues/" + kind).toString()).contains(subjects);
            assertThat(server.json("/api/v1/issues").path(kind).asInt()).isEqualTo(subjects.size());
        });
        for (JsonNode failure : server.json("/api/v1/issues/" + kind)) {
            assertThat(failure.path("reason").asText()).isNotEmpty();
            assertThat(failure.path("todo").asText()).isNotEmpty();
            PlainTexts.assertPlain(
                    failure.path("what").asText() + " " + failure.path("reason").asText() + " "
                            + failure.path("todo").asText());
            String link = failure.path("link").asText("");
            if (!link.isEmpty()) {
                PlainTexts.assertPlainPage(server.get(link).body());
            }
        }
        PlainTexts.assertPlainPage(server.get("/issues").body());
    }

    private void awaitNothingListed(String kind) {
        await("nothing listed")
                .atMost(SOON)
                .until(() -> server.json("/api/v1/issues").path(kind).asInt() == 0);
    }

    private void assertNoStoreIsDown() {
        assertThat(server.count("select count(*) from store_state where failing_since is not null"))
                .as("stores that count as down")
                .isZero();
    }
}

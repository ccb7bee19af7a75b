package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.OnEachDatabase;
import io.stockroute.scenario.WebhookSender.Parcel;
import io.stockroute.simulator.state.ShopSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a signed body can do to us, and what Shopify asks about personal data. */
@OnEachDatabase
class PersonalDataScenariosTest extends ShopsInSync {

    PersonalDataScenariosTest() {
        super(5);
    }

    @Override
    void prepare(Stage before) {
        before.option("shopify-shop.tick", "1000");
        before.option("shopify-shop.probe", "1000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "shop/redact; {'id':1}",
                "shop/redact; {'shop_id':1,'shop_domain':'b2b.myshopify.com'}",
                "shop/redact; {'shop_id':1,'shop_domain':'outlet.myshopify.com','customer':{'id':1},'orders_to_redact':[]}",
                "app/uninstalled; {'id':1}",
                "app/uninstalled; {'id':1,'domain':'outlet.myshopify.com','myshopify_domain':'main.myshopify.com'}",
                "customers/redact; {'id':1,'customer':{'id':1}}",
                "customers/redact; {'shop_domain':'outlet.myshopify.com','customer':{'id':1},'data_request':{'id':2}}",
                "customers/data_request; {'shop_domain':'main.myshopify.com','customer':{'id':1},'orders_requested':[]}"
            })
    void theSignedBodyProvesWhatItsTopicAsksFor(String topic, String body) {
        long variants = server.count("select count(*) from variant where store = 'outlet'");
        long requests = server.count("select count(*) from compliance_request");
        Parcel forged = Parcel.of(topic, body.replace('\'', '"'));

        assertThat(send(forged)).isEqualTo(200);

        awaitState(forged, "FAILED");
        assertThat(server.count("select count(*) from variant where store = 'outlet'"))
                .isEqualTo(variants);
        assertThat(server.count("select count(*) from compliance_request")).isEqualTo(requests);
        assertThat(server.count(
                        "select count(*) from store_state where uninstalled_at is not null and store = 'outlet'"))
                .isZero();
    }

    @Test
    void aStoreThatLetsUsInIsNeitherRemovedNorTakenForUninstalled() {
        long variants = server.count("select count(*) from variant where store = 'outlet'");
        Parcel uninstalled = Parcel.of("app/uninstalled", "{\"id\":1,\"myshopify_domain\":\"outlet.myshopify.com\"}");
        Parcel redact = Parcel.of("shop/redact", "{\"shop_id\":1,\"shop_domain\":\"outlet.myshopify.com\"}");

        assertThat(send(uninstalled)).isEqualTo(200);
        assertThat(send(redact)).isEqualTo(200);

        awaitState(uninstalled, "DONE");
        awaitState(redact, "DONE");
        assertThat(variants).isPositive();
        assertThat(server.count("select count(*) from variant where store = 'outlet'"))
                .isEqualTo(variants);
        assertThat(server.count(
                        "select count(*) from store_state where uninstalled_at is not null and store = 'outlet'"))
                .isZero();
        assertThat(request("shop/redact", "outlet").path("state").asText()).isEqualTo("OPEN");
        stage.main.sell("START-00001", 1);
        stage.awaitInSync("START-00001");
    }

    @Test
    void aStoreWithoutOurAppIsRemovedFromAllTables() {
        assertThat(server.count(levelsOf("b2b"))).isPositive();
        stage.b2b.uninstallApp();
        await().atMost(Stage.PATIENCE)
                .until(() -> server.count(
                                "select count(*) from store_state where uninstalled_at is not null and store = 'b2b'")
                        == 1);

        assertThat(send(Parcel.of("shop/redact", "{\"shop_id\":1,\"shop_domain\":\"b2b.myshopify.com\"}")
                        .from("b2b.myshopify.com")))
                .isEqualTo(200);

        await().atMost(Stage.PATIENCE)
                .until(() -> server.count("select count(*) from compliance_request where store = 'b2b'") == 1);
        assertThat(request("shop/redact", "b2b").path("doneBy").asText()).isEqualTo("Stockroute");
        for (String table :
                new String[] {"variant", "location", "level", "variant_match", "variant_word", "stock_write"}) {
            assertThat(server.count("select count(*) from " + table + " where store = 'b2b'"))
                    .as(table)
                    .isZero();
        }
        assertThat(
                        server.count(
                                "select count(*) from ledger_entry e where not exists (select 1 from level l where l.id = e.level_id)"))
                .isZero();
        assertThat(server.count("select count(*) from bulk_operation where store = 'b2b' and settled_at is null"))
                .as("whatever empties an index asks for a new one")
                .isEqualTo(1);
        stage.main.sell("START-00002", 1);
        await("the others go on").atMost(Stage.PATIENCE).until(() -> stage.differences("START-00002").keySet().stream()
                .allMatch(level -> level.startsWith("b2b")));

        theAppIsInstalledAgain();
    }

    /** With the token that it had: whatever the reason, the store lets us in again. */
    private void theAppIsInstalledAgain() {
        stage.b2b.tokens().setStaticToken(ShopSettings.DEFAULT_TOKEN);

        await().atMost(Stage.PATIENCE)
                .until(() -> server.count(
                                "select count(*) from store_state where uninstalled_at is not null and store = 'b2b'")
                        == 0);
        stage.main.sell("START-00003", 1);
        stage.awaitInSync("START");
        stage.b2b.sell("START-00004", 1);
        await("its webhooks tell of changes again")
                .atMost(Stage.PATIENCE)
                .until(() -> server.count(
                                "select count(*) from delivery where store = 'b2b' and topic = 'inventory_levels/update'")
                        > 0);
        stage.awaitInSync("START");
    }

    @Test
    void requestsOfCustomersAreListedExportedAndMarkedAsDone() {
        Parcel theirs = unreadable("{\"customer\":{\"id\":4711,\"email\":\"a@b.example\"}}");
        Parcel others = unreadable("{\"customer\":{\"id\":14711,\"email\":\"other@b.example\"},\"note\":\"4711\"}");
        Parcel asked = Parcel.of(
                "customers/data_request",
                "{\"shop_domain\":\"outlet.myshopify.com\",\"customer\":{\"id\":4711,\"email\":\"a@b.example\"},"
                        + "\"orders_requested\":[299938],\"data_request\":{\"id\":9}}");
        assertThat(send(asked)).isEqualTo(200);
        awaitState(asked, "DONE");
        assertThat(send(Parcel.of(asked.topic(), asked.body())))
                .as("again, under another id")
                .isEqualTo(200);

        JsonNode request = request("customers/data_request", "outlet");
        assertThat(Instant.parse(request.path("dueAt").asText()))
                .isEqualTo(Instant.parse(request.path("receivedAt").asText()).plus(Duration.ofDays(30)));
        assertThat(server.get("/personal-data").body()).contains("customers/data_request", "4711", "Mark as done");
        String export = server.get(
                        "/api/v1/personal-data-requests/" + request.path("id").asText() + "/export")
                .body();
        assertThat(export).contains("a@b.example").doesNotContain("other@b.example");
        assertThat(server.post("/api/v1/personal-data-requests/"
                                + request.path("id").asText() + "/done")
                        .statusCode())
                .isEqualTo(204);
        assertThat(request("customers/data_request", "outlet").path("doneBy").asText())
                .isEqualTo("admin");
        assertThat(server.count("select count(*) from compliance_request where topic = 'customers/data_request'"))
                .isEqualTo(1);

        Parcel redact = Parcel.of(
                "customers/redact",
                "{\"shop_domain\":\"outlet.myshopify.com\",\"customer\":{\"id\":4711},\"orders_to_redact\":[299938]}");
        assertThat(send(redact)).isEqualTo(200);
        awaitState(redact, "DONE");
        assertThat(server.count(bodyOf(theirs))).isZero();
        assertThat(server.count(bodyOf(others))).as("14711 is not 4711").isEqualTo(1);
    }

    @Test
    void headersThatTheSignatureDoesNotCoverAreCheckedAndThoseOfTheQueryAreNone() {
        Parcel parcel =
                Parcel.of("inventory_levels/update", "{\"inventory_item_id\":1,\"location_id\":2,\"available\":3}");
        WebhookSender shopify = new WebhookSender(stage.port());

        for (String header : new String[] {"Webhook-Id", "Event-Id", "Topic", "API-Version", "Triggered-At"}) {
            assertThat(shopify.send(parcel, "", Map.of("X-Shopify-" + header, "9".repeat(300))))
                    .as(header)
                    .isEqualTo(400);
        }
        assertThat(shopify.send(
                        parcel,
                        "",
                        Map.of(
                                "X-Shopify-Triggered-At",
                                Instant.now().minus(Duration.ofDays(31)).toString())))
                .as("older than what is remembered")
                .isEqualTo(400);
        assertThat(shopify.send(parcel, "?X-Shopify-Webhook-Id=of-the-query&X-Shopify-Topic=shop/redact", Map.of()))
                .isEqualTo(200);
        awaitState(parcel, "DONE");
        assertThat(server.count("select count(*) from delivery where webhook_id = 'of-the-query'"))
                .isZero();
    }

    @Test
    void aTopicThatNobodySubscribedToHasNoEffect() {
        Parcel parcel = Parcel.of("orders/fulfilled_partially", "{\"nothing\":\"useful\"}");
        Parcel product = Parcel.of("products/published", "{\"nothing\":\"useful\"}");

        assertThat(send(parcel)).isEqualTo(200);
        assertThat(send(product)).isEqualTo(200);

        awaitState(parcel, "DONE");
        awaitState(product, "DONE");
    }

    /** An order that fails, so that its body is kept. */
    private Parcel unreadable(String body) {
        Parcel parcel = Parcel.of("orders/create", body);
        assertThat(send(parcel)).isEqualTo(200);
        awaitState(parcel, "FAILED");
        return parcel;
    }

    private JsonNode request(String topic, String store) {
        for (JsonNode request : server.json("/api/v1/personal-data-requests")) {
            if (request.path("topic").asText().equals(topic)
                    && request.path("store").asText().equals(store)) {
                return request;
            }
        }
        throw new AssertionError("No request " + topic + " of " + store);
    }

    private int send(Parcel parcel) {
        return new WebhookSender(stage.port()).send(parcel);
    }

    private void awaitState(Parcel parcel, String state) {
        await().atMost(Stage.PATIENCE)
                .until(() -> server.count("select count(*) from delivery where state = '" + state
                                + "' and webhook_id = '" + parcel.id() + "'")
                        == 1);
    }

    private static String bodyOf(Parcel parcel) {
        return "select count(*) from delivery where body is not null and webhook_id = '" + parcel.id() + "'";
    }

    private static String levelsOf(String store) {
        return "select count(*) from level where store = '" + store + "'";
    }
}

package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockroute.OnEachDatabase;
import io.stockroute.scenario.WebhookSender.Parcel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may deliver webhooks, what becomes of a delivery, and how long it is kept. */
@OnEachDatabase
class DeliveryScenariosTest extends ShopsInSync {

    DeliveryScenariosTest() {
        super(20);
    }

    @Test
    void onlyWhatAConfiguredStoreHasSignedIsLetIn() {
        WebhookSender shopify = new WebhookSender(stage.port());
        Parcel parcel =
                Parcel.of("inventory_levels/update", "{\"inventory_item_id\":1,\"location_id\":2,\"available\":3}");
        long before = server.count("select count(*) from delivery");
        assertThat(shopify.send(parcel.signedWith("guessed"))).isEqualTo(401);
        assertThat(shopify.send(parcel.from("stranger.myshopify.com"))).isEqualTo(401);
        assertThat(shopify.send(parcel.from("no domain at all"))).isEqualTo(401);
        assertThat(shopify.send(parcel.as("application/x-www-form-urlencoded"))).isEqualTo(415);
        assertThat(shopify.send(Parcel.of("products/update", "{\"x\":\"" + "y".repeat(11_000_000) + "\"}")))
                .isEqualTo(413);
        assertThat(server.count("select count(*) from delivery where webhook_id = '" + parcel.id() + "'"))
                .as("what is refused leaves no trace")
                .isZero();
        assertThat(shopify.send(parcel)).isEqualTo(200);
        assertThat(shopify.send(parcel)).as("a repetition is taken as well").isEqualTo(200);
        assertThat(server.count("select count(*) from delivery where webhook_id = '" + parcel.id() + "'"))
                .isEqualTo(1);
        assertThat(server.count("select count(*) from delivery")).isGreaterThan(before);
    }

    @Test
    void aDeliveryThatCannotBeReadFailsWithItsReasonAndStopsNoOther() {
        WebhookSender shopify = new WebhookSender(stage.port());
        Parcel broken = Parcel.of("inventory_levels/update", "{\"nothing\":\"useful\"}");
        assertThat(shopify.send(broken)).isEqualTo(200);
        long id = server.count("select id from delivery where webhook_id = '" + broken.id() + "'");
        await().atMost(Stage.PATIENCE)
                .until(() -> server.count("select count(*) from delivery where state = 'FAILED' and id = " + id) == 1);
        assertThat(server.get("/api/v1/deliveries?state=failed").body()).contains("inventory_item_id");
        assertThat(server.post("/api/v1/deliveries/" + id + "/retry").statusCode())
                .isEqualTo(204);
        await().atMost(Stage.PATIENCE)
                .until(() -> server.count("select count(*) from delivery where state = 'FAILED' and id = " + id) == 1);
        assertThat(server.post("/api/v1/deliveries/0/retry").statusCode()).isEqualTo(404);
    }

    @Test
    void customersDataInAnOrderIsKeptNoLongerThanItIsNeeded() {
        WebhookSender shopify = new WebhookSender(stage.port());
        Parcel order = Parcel.of("orders/create", Fixtures.text("webhook-payloads/order.rest-2026-07.example.json"));
        assertThat(shopify.send(order)).isEqualTo(200);
        await().atMost(Stage.PATIENCE)
                .until(() -> server.count("select count(*) from delivery where state = 'DONE' and body is null"
                                + " and webhook_id = '" + order.id() + "'")
                        == 1);
    }

    @Test
    void theThreeRequestsAboutPersonalDataAreAnsweredAndDone() {
        WebhookSender shopify = new WebhookSender(stage.port());
        String customer = "{\"shop_domain\":\"outlet.myshopify.com\",\"customer\":{\"id\":4711,\"email\":\"a@b.c\"},"
                + "\"orders_to_redact\":[299938],\"orders_requested\":[299938]}";
        for (String topic : List.of("customers/data_request", "customers/redact")) {
            assertThat(shopify.send(Parcel.of(topic, customer))).isEqualTo(200);
            await().atMost(Stage.PATIENCE)
                    .until(() ->
                            server.count("select count(*) from compliance_request where topic = '" + topic + "'") == 1);
        }
        await("the requests themselves hold personal data and are erased too, once they are done")
                .atMost(Stage.PATIENCE)
                .until(() -> server.count("select count(*) from delivery where body like '%a@b.c%'") == 0);
    }

    @Test
    void realPayloadsOfShopifyAreRead() {
        WebhookSender shopify = new WebhookSender(stage.port());
        Parcel level = Parcel.of(
                "inventory_levels/update", Fixtures.first("webhook-payloads/inventory_levels_update.real.json"));
        Parcel product =
                Parcel.of("products/update", Fixtures.text("webhook-payloads/product.rest-2026-07.example.json"));
        Parcel item = Parcel.of(
                "inventory_items/update", Fixtures.text("webhook-payloads/inventory_item.rest-2026-07.example.json"));
        Parcel location =
                Parcel.of("locations/update", Fixtures.text("webhook-payloads/location.rest-2026-07.example.json"));
        for (Parcel parcel : List.of(level, product, item, location)) {
            assertThat(shopify.send(parcel)).isEqualTo(200);
            await().atMost(Stage.PATIENCE)
                    .until(() -> server.count("select count(*) from delivery where state = 'DONE' and webhook_id = '"
                                    + parcel.id() + "'")
                            == 1);
        }
    }
}

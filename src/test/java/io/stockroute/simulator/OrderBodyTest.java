package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.state.ShopSettings;
import io.stockroute.simulator.state.customer.Address;
import io.stockroute.simulator.state.customer.Customers;
import io.stockroute.simulator.state.fulfillment.Tracking;
import io.stockroute.simulator.state.order.LineSpec;
import io.stockroute.simulator.state.order.OrderSpec;
import io.stockroute.simulator.state.order.ShippingSpec;
import io.stockroute.simulator.state.product.VariantSpec;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The bodies of webhooks about orders beside Shopify's example of a REST order. */
class OrderBodyTest {
    private static final JsonNode EXAMPLE = Captured.file("webhook-payloads/order.rest-2026-07.example.json");

    @Test
    void anOrderHasTheKeysOfTheExampleAndNoOthers() {
        JsonNode order = body("ORDERS_CREATE", ShopSettings.defaults(), shop -> shop.placeOrder(bought()));
        assertThat(keys(order)).isEqualTo(keys(EXAMPLE));
        for (String part : new String[] {
            "/line_items/0",
            "/line_items/0/price_set",
            "/line_items/0/tax_lines/0",
            "/line_items/0/properties/0",
            "/line_items/0/discount_allocations/0",
            "/shipping_lines/0",
            "/shipping_address",
            "/tax_lines/0",
            "/discount_applications/0",
            "/discount_codes/0",
            "/note_attributes/0"
        }) {
            assertThat(keys(order.at(part))).as(part).isEqualTo(keys(EXAMPLE.at(part)));
        }
        assertThat(keys(EXAMPLE.get("customer"))).containsAll(keys(order.get("customer")));
    }

    @Test
    void itsValuesAreThoseOfTheOrder() {
        JsonNode order = body("ORDERS_CREATE", ShopSettings.defaults(), shop -> shop.placeOrder(bought()));
        assertThat(order.get("name").asText()).isEqualTo("#1001");
        assertThat(order.get("number").asInt()).isEqualTo(1);
        assertThat(order.get("tags").asText()).isEqualTo("gift, summer");
        assertThat(order.get("source_identifier").asText()).isEqualTo("EXT-1");
        assertThat(order.get("financial_status").asText()).isEqualTo("paid");
        assertThat(order.get("cancelled_at").isNull()).isTrue();
        assertThat(order.get("total_price").asText()).isEqualTo("23.00");
        assertThat(order.at("/total_price_set/presentment_money/amount").asText())
                .isEqualTo("2300");
        assertThat(order.get("total_tax").asText()).isEqualTo("1.00");
        assertThat(order.get("total_outstanding").asText()).isEqualTo("0.00");
        JsonNode line = order.at("/line_items/0");
        assertThat(line.get("quantity").asInt()).isEqualTo(2);
        assertThat(line.get("name").asText()).isEqualTo("Tee - S");
        assertThat(line.get("variant_inventory_management").asText()).isEqualTo("shopify");
        assertThat(line.at("/discount_allocations/0/amount").asText()).isEqualTo("2.00");
        assertThat(line.get("total_discount").asText()).isEqualTo("0.00");
        assertThat(order.at("/shipping_address/country").asText()).isEqualTo("United Kingdom");
        assertThat(order.at("/customer/first_name").asText()).isEqualTo("Ada");
    }

    @Test
    void anAppWithoutTheRightIsToldNothingPersonal() {
        JsonNode order =
                body("ORDERS_CREATE", ShopSettings.defaults().redactCustomers(), shop -> shop.placeOrder(bought()));
        for (String key : new String[] {"email", "contact_email", "phone", "shipping_address", "billing_address"}) {
            assertThat(order.get(key).isNull()).as(key).isTrue();
        }
        assertThat(order.at("/customer/id").asLong()).isPositive();
        assertThat(order.toString()).doesNotContain("Ada", "Lovelace", "example.com", "SW1Y");
    }

    @Test
    void aCancelledOrderSaysWhenAndHasNoUnitsLeft() {
        JsonNode order = body("ORDERS_CANCELLED", ShopSettings.defaults(), shop -> shop.merchant()
                .cancelOrder(shop.sell("A-1", 2), true));
        assertThat(order.get("cancelled_at").asText())
                .isEqualTo(order.get("updated_at").asText());
        assertThat(order.get("financial_status").asText()).isEqualTo("refunded");
        assertThat(order.at("/line_items/0/quantity").asInt()).isEqualTo(2);
        assertThat(order.at("/line_items/0/current_quantity").asInt()).isZero();
        assertThat(order.get("current_total_price").asText()).isEqualTo("0.00");
        assertThat(order.get("total_price").asText()).isEqualTo("20.00");
    }

    @Test
    void anEditTellsWhatWasRemovedAndThatTheOrderIsUpdated() {
        Consumer<Shop> edit = shop -> shop.merchant().editOrder(shop.sell("A-1", 3), "A-1", 1);
        JsonNode edited = body("ORDERS_EDITED", ShopSettings.defaults(), edit);
        assertThat(edited.at("/order_edit/line_items/removals/0/delta").asInt()).isEqualTo(2);
        JsonNode updated = body("ORDERS_UPDATED", ShopSettings.defaults(), edit);
        assertThat(updated.at("/line_items/0/current_quantity").asInt()).isEqualTo(1);
    }

    @Test
    void anEditMayAddALine() {
        Consumer<Shop> edit = shop -> shop.merchant()
                .orders()
                .edit(shop.sell("A-1", 1), OrderHandling.Edit.of().add("A-1", 2));
        JsonNode edited = body("ORDERS_EDITED", ShopSettings.defaults(), edit);
        assertThat(keys(edited.get("order_edit")))
                .containsExactlyInAnyOrderElementsOf(with(
                        keys(Captured.file("webhook-payloads/orders_edited.example.json")
                                .get("order_edit")),
                        "reason"));
        assertThat(edited.at("/order_edit/line_items/additions/0/delta").asInt())
                .isEqualTo(2);
        JsonNode updated = body("ORDERS_UPDATED", ShopSettings.defaults(), edit);
        assertThat(updated.at("/line_items/1/id")).isEqualTo(edited.at("/order_edit/line_items/additions/0/id"));
        assertThat(updated.get("financial_status").asText()).isEqualTo("partially_paid");
        assertThat(updated.get("total_outstanding").asText()).isEqualTo("20.00");
    }

    @Test
    void aShippedOrderTellsOfItsFulfilments() {
        JsonNode order = body("ORDERS_FULFILLED", ShopSettings.defaults(), shop -> shop.merchant()
                .orders()
                .ship(shop.placeOrder(bought()), new Tracking("UPS", "Z-1", "https://example.com/Z-1")));
        assertThat(keys(order)).isEqualTo(keys(EXAMPLE));
        assertThat(order.get("fulfillment_status").asText()).isEqualTo("fulfilled");
        assertThat(order.get("closed_at").isNull()).isFalse();
        JsonNode shipment = order.at("/fulfillments/0");
        assertThat(keys(shipment)).isEqualTo(keys(EXAMPLE.at("/fulfillments/0")));
        assertThat(shipment.get("status").asText()).isEqualTo("success");
        assertThat(shipment.at("/tracking_numbers/0").asText()).isEqualTo("Z-1");
        assertThat(order.at("/line_items/0/fulfillable_quantity").asInt()).isZero();
        assertThat(order.at("/line_items/0/fulfillment_status").asText()).isEqualTo("fulfilled");
    }

    @Test
    void aFulfilmentTellsOfItself() {
        JsonNode shipment = body("FULFILLMENTS_CREATE", ShopSettings.defaults(), shop -> shop.merchant()
                .orders()
                .ship(shop.placeOrder(bought()), "A-1", 1));
        JsonNode example = Captured.file("webhook-payloads/fulfillments_create.example.json");
        assertThat(keys(shipment)).isEqualTo(keys(example));
        assertThat(shipment.at("/line_items/0/quantity").asInt()).isEqualTo(1);
    }

    @Test
    void aMoveNamesNoOrder() {
        JsonNode moved = body("FULFILLMENT_ORDERS_MOVED", ShopSettings.defaults(), shop -> {
            shop.addLocation("Loft");
            shop.merchant().connect("A-1", "Loft", 9);
            shop.merchant().orders().move(shop.sell("A-1", 1), "Loft");
        });
        JsonNode example = Captured.file("webhook-payloads/fulfillment_orders_moved.example.json");
        assertThat(keys(moved)).isEqualTo(keys(example));
        assertThat(keys(moved.get("moved_fulfillment_order"))).isEqualTo(keys(example.get("moved_fulfillment_order")));
    }

    @Test
    void aRefundTellsOfUnitsAndMoney() {
        Consumer<Shop> cancel = shop -> shop.merchant().cancelOrder(shop.placeOrder(bought()), true);
        JsonNode refund = body("REFUNDS_CREATE", ShopSettings.defaults(), cancel);
        assertThat(keys(refund)).isEqualTo(keys(Captured.file("webhook-payloads/refunds_create.example.json")));
        assertThat(refund.at("/refund_line_items/0/restock_type").asText()).isEqualTo("cancel");
        assertThat(refund.at("/transactions/0/amount").asText()).isEqualTo("23.00");
        JsonNode order = body("ORDERS_CANCELLED", ShopSettings.defaults(), cancel);
        assertThat(keys(order.at("/refunds/0"))).isEqualTo(keys(EXAMPLE.at("/refunds/0")));
        assertThat(keys(order.at("/refunds/0/refund_line_items/0")))
                .isEqualTo(keys(EXAMPLE.at("/refunds/0/refund_line_items/0")));
        assertThat(keys(order.at("/refunds/0/transactions/0")))
                .isEqualTo(keys(EXAMPLE.at("/refunds/0/transactions/0")));
    }

    @Test
    void aDeletedOrderLeavesItsIdOnly() {
        JsonNode gone = body("ORDERS_DELETE", ShopSettings.defaults(), shop -> shop.merchant()
                .deleteOrder(shop.sell("A-1", 1)));
        assertThat(keys(gone)).containsExactly("id");
    }

    private static OrderSpec bought() {
        return OrderSpec.of(LineSpec.of("A-1", 2).tax("VAT", "0.05", "1.00").property("engraving", "Initials"))
                .discount("TWOOFF", "2.00")
                .shipping(ShippingSpec.of("Parcel", "4.00"))
                .presentment("JPY", "100")
                .tag("gift")
                .tag("summer")
                .attribute("colour", "green")
                .sourceIdentifier("EXT-1")
                .email("ada@example.com")
                .phone("+4412345")
                .customer(new Customers.Details("ada@example.com", "Ada", "Lovelace", null))
                .shippingAddress(Address.of("Ada", "Lovelace", "12 St James's Square", "SW1Y 4JH", "London", "GB"));
    }

    private static Set<String> with(Set<String> keys, String more) {
        keys.add(more);
        return keys;
    }

    private static Set<String> keys(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode body(String topic, ShopSettings settings, Consumer<Shop> work) {
        try (Simulator simulator = Simulator.start();
                WebhookReceiver receiver = new WebhookReceiver()) {
            Shop shop = simulator.addShop("main.myshopify.com", settings);
            shop.addLocation("Cellar");
            shop.addProduct(
                    "tee", "Tee", VariantSpec.of("A-1").option("Size", "S").stock("Cellar", 5));
            new TestClient(shop)
                    .query(
                            "mutation { webhookSubscriptionCreate(topic: %s, webhookSubscription: {uri: \"%s\"}) { userErrors { message } } }"
                                    .formatted(topic, receiver.url()));
            work.accept(shop);
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> !receiver.received().isEmpty());
            return receiver.received().get(0).json();
        }
    }
}

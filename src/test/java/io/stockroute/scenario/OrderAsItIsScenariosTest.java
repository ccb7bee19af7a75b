package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.OnEachDatabase;
import io.stockroute.TestDatabases;
import io.stockroute.simulator.Shop;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.fault.RefusedFields.Refusal;
import io.stockroute.simulator.state.Topic;
import io.stockroute.simulator.state.customer.Address;
import io.stockroute.simulator.state.fulfillment.Shipment;
import io.stockroute.simulator.state.order.FinancialStatus;
import io.stockroute.simulator.state.order.LineSpec;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderLine;
import io.stockroute.simulator.state.order.OrderSpec;
import io.stockroute.simulator.state.order.ShippingSpec;
import io.stockroute.simulator.state.product.VariantSpec;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** An order is imported as it is: all it says, where it was sold, and what is shipped already. Two locations are paired with two. */
@OnEachDatabase
class OrderAsItIsScenariosTest extends OrdersOnStage {

    private static final Address HOME = Address.of("Ann", "Lee", "1 High Street", "E1 6AN", "London", "GB");

    OrderAsItIsScenariosTest() {
        super(OrderAsItIsScenariosTest::twoPlaces, "orders");
    }

    static Stage twoPlaces(TestDatabases database) {
        return new Stage(database, 1).pairTwo();
    }

    /** So many at each of the two locations of Source and of outlet. */
    private String product(int each) {
        return product(orders, each);
    }

    private static int products;

    static String product(OrderStage orders, int each) {
        Stage stage = orders.stage;
        String sku = "W%05d".formatted(++products);
        for (Shop shop : List.of(stage.main, stage.outlet)) {
            String second = shop == stage.main ? Stage.CELLAR : Stage.FLOOR;
            shop.addProduct(
                    sku.toLowerCase(Locale.ROOT),
                    "Product " + sku,
                    VariantSpec.of(sku).stock(Stage.WAREHOUSE, each).stock(second, each));
        }
        await().atMost(Stage.PATIENCE)
                .until(() -> orders.server.count(
                                "select count(*) from level l join variant v on v.store = l.store and v.inventory_item_id = l.inventory_item_id where v.sku = '"
                                        + sku + "' and l.target is not null and l.believed = l.target")
                        == 2);
        return sku;
    }

    private void awaitStock(String sku, int warehouse, int cellar) {
        awaitStock(stage, sku, warehouse, cellar);
    }

    static void awaitStock(Stage stage, String sku, int warehouse, int cellar) {
        await(sku).atMost(Stage.PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> assertThat(List.of(
                        stage.main.available(sku, Stage.WAREHOUSE),
                        stage.main.available(sku, Stage.CELLAR),
                        stage.outlet.available(sku, Stage.WAREHOUSE),
                        stage.outlet.available(sku, Stage.FLOOR)))
                .containsExactly(
                        OptionalInt.of(warehouse),
                        OptionalInt.of(cellar),
                        OptionalInt.of(warehouse),
                        OptionalInt.of(cellar)));
    }

    /** No unit of those that were sold on the shop floor was offered there again. */
    private static void neverOfferedAgain(Shop shop, String sku, int most) {
        neverOfferedAgain(shop, sku, Stage.FLOOR, most);
    }

    static void neverOfferedAgain(Shop shop, String sku, String location, int most) {
        assertThat(shop.history(sku, location))
                .as("what %s held of %s after the sale", shop.domain(), sku)
                .allMatch(change -> change.to() <= most);
    }

    private JsonNode told(long number) {
        return server.json("/api/v1/orders/" + orders.row(number));
    }

    private void awaitPlaced(long number, String state) {
        await("order " + number + " " + state)
                .atMost(Stage.PATIENCE)
                .until(() -> told(number).path("place").path("state").asText().equals(state));
    }

    @Test
    void unitsLeaveSourceAtTheLocationThatFeedsTheOneWhereTheyWereSold() {
        String sku = product(10);
        stage.outlet.forgetHistory();

        long number = stage.outlet.placeOrder(OrderSpec.of(sku, 3).from(Stage.FLOOR));

        orders.awaitOrder(number);
        awaitStock(sku, 10, 7);
        neverOfferedAgain(stage.outlet, sku, 7);
        awaitPlaced(number, "PLACED");
        assertThat(orders.subtracted(number)).isZero();
    }

    @Test
    void anOrderThatWasMovedLeavesSourceWhereItIsNow() {
        String sku = product(10);

        stage.outlet.faults().rate(Fault.HTTP_500, 1, "ReadOrder");
        long number = stage.outlet.placeOrder(OrderSpec.of(LineSpec.of(sku, 5)));
        stage.outlet.merchant().orders().move(number, Stage.WAREHOUSE);
        stage.outlet.faults().clear();
        long other = stage.outlet.placeOrder(OrderSpec.of(sku, 2));

        orders.awaitOrder(number);
        orders.awaitOrder(other);
        awaitStock(sku, 5, 8);
    }

    @Test
    void whatIsSoldOverTheCounterIsFulfilledInSourceAtItsPlace() {
        String sku = product(10);
        stage.outlet.forgetHistory();

        long number = stage.outlet.placeOrder(OrderSpec.of(sku, 2).soldAt(Stage.FLOOR));

        Order made = orders.awaitOrder(number);
        awaitStock(sku, 10, 8);
        neverOfferedAgain(stage.outlet, sku, 8);
        assertThat(stage.main.merchant().quantity(sku, Stage.CELLAR, "committed"))
                .isZero();
        assertThat(stage.main.merchant().quantity(sku, Stage.CELLAR, "on_hand")).isEqualTo(8);
        assertThat(made.shipment()).isEqualTo(Shipment.COMPLETE);
        assertThat(attribute(made, "Sales channel")).contains("Point of Sale");
    }

    @Test
    void whatWasShippedInPartIsShippedInPartInSource() {
        String sku = product(10);
        stage.main.faults().rate(Fault.HTTP_500, 1, "CreateOrder");
        long number = stage.outlet.placeOrder(OrderSpec.of(sku, 3).from(Stage.FLOOR));
        stage.outlet.merchant().orders().ship(number, sku, 2);
        stage.main.faults().clear();

        orders.awaitOrder(number);

        awaitPlaced(number, "PLACED");
        awaitStock(sku, 10, 7);
        assertThat(orders.ordersOf(number).get(0).shipment()).isEqualTo(Shipment.PARTIAL);
    }

    @Test
    void moreShipmentsThanAnOrderListsAreAllRead() {
        String sku = product(150);
        stage.main.faults().rate(Fault.HTTP_500, 1, "CreateOrder");
        long number = stage.outlet.placeOrder(OrderSpec.of(sku, 130).from(Stage.FLOOR));
        for (int parcel = 0; parcel < 120; parcel++) {
            stage.outlet.merchant().orders().ship(number, sku, 1);
        }
        stage.main.faults().clear();

        orders.awaitOrder(number);
        awaitPlaced(number, "PLACED");

        assertThat(orders.ordersOf(number).get(0).life().fulfillmentOrders().stream()
                        .flatMap(each -> each.lines().stream())
                        .mapToInt(each -> each.total() - each.remaining())
                        .sum())
                .as("units that are shipped in Source")
                .isEqualTo(120);
    }

    @Test
    void tipsGiftCardsDutiesAndFeesAreCarriedAsLines() {
        String sku = product(10);
        long number = stage.outlet.placeOrder(OrderSpec.of(
                        LineSpec.of(sku, 2)
                                .price("10.00")
                                .duty("1.50", "CN", "1234")
                                .group("Gift set", 1)
                                .sellingPlan("Monthly")
                                .property("Engraving", null),
                        LineSpec.tip("3.00"),
                        LineSpec.custom("Gift card", "25.00", 1).giftCard(),
                        LineSpec.custom("Gift wrap", "2.00", 1).requiresShipping(false))
                .fee("Green fee", "0.70")
                .tag("vip")
                .attribute("Gift", null)
                .shipping(ShippingSpec.of("Parcel", "4.90")));

        Order made = orders.awaitOrder(number);

        assertThat(made.lines())
                .extracting(line -> line.soldItem().title(), OrderLine::quantity)
                .contains(
                        tuple("Tip", 1),
                        tuple("Gift card", 1),
                        tuple("Gift wrap", 1),
                        tuple("Duties", 1),
                        tuple("Green fee", 1));
        assertThat(made.shippingLines()).as("complete").hasSize(1);
        assertThat(made.labels().tags()).contains("vip");
        assertThat(made.labels().note())
                .contains("Attribute without a value: Gift")
                .contains("Engraving");
        assertThat(made.lines().get(0).properties().toString())
                .contains("Gift set")
                .contains("Monthly");
        assertThat(orders.column("difference", number)).isEmpty();
        assertThat(orders.column("total", number)).isEqualTo(orders.column("expected_total", number));
        assertThat(told(number).path("notCarried").valueStream().map(JsonNode::asText))
                .anyMatch(text -> text.contains("Gift"));
        assertThat(told(number).path("partly").asBoolean()).isTrue();
        assertThat(server.get("/orders/" + orders.row(number)).body())
                .contains("imported in part", "Attribute without a value");
        assertThat(server.get("/orders").body()).contains("imported in part");
        assertThat(server.get("/orders.csv").body()).contains("not_carried");
    }

    @Test
    void aRefundIsNotHandedOnAsOneOfSource() {
        String sku = product(10);
        long number = stage.outlet.placeOrder(
                OrderSpec.of(LineSpec.of(sku, 2).price("10.00")).financialStatus(FinancialStatus.PARTIALLY_REFUNDED));

        assertThat(orders.awaitOrder(number).financialStatus())
                .isIn(FinancialStatus.PAID, FinancialStatus.PARTIALLY_PAID);
    }

    @Test
    void aProductThatIsDeletedBeforeTheImportWasSoldAllTheSame() {
        String sku = product(10);
        stage.main.faults().rate(Fault.HTTP_500, 1, "CreateOrder");
        long number = stage.outlet.placeOrder(
                OrderSpec.of(LineSpec.of(sku, 2).price("10.00")).from(Stage.FLOOR));
        await().atMost(Stage.PATIENCE)
                .until(() -> !orders.column("tries", number).isEmpty());
        stage.outlet.merchant().deleteVariant(sku);
        server.awaitRest();
        stage.main.faults().clear();

        Order made = orders.awaitOrder(number);

        assertThat(made.lines()).hasSize(1);
        assertThat(orders.column("difference", number)).isEmpty();
        await().atMost(Stage.PATIENCE).until(() -> orders.sourceStock(sku) == 18);
    }

    @Test
    void anOptionalFieldThatSourceRefusesKeepsNoOrderOut() {
        String sku = product(20);
        for (String field : List.of(
                "email",
                "phone",
                "shippingAddress.zip",
                "shippingAddress.provinceCode",
                "customer",
                "billingAddress")) {
            stage.main.faults().refusedFields().refuse(new Refusal(field, null, null));
            long number = stage.outlet.placeOrder(OrderSpec.of(sku, 1)
                    .email("ann@example.com")
                    .phone("+442071234567")
                    .shippingAddress(HOME)
                    .billingAddress(HOME));

            Order made = orders.awaitOrder(number);

            stage.main.faults().refusedFields().accept(field);
            if (orders.column("tries", number).equals("2")) {
                assertThat(made.labels().note()).as(field).contains("Refused by Shopify");
                assertThat(told(number).path("notCarried").toString()).contains("Source refuses");
                assertThat(told(number).toString()).doesNotContain("ann@example.com");
            }
        }
        awaitStockSum(sku, 34);
    }

    private void awaitStockSum(String sku, int sum) {
        await().atMost(Stage.PATIENCE)
                .untilAsserted(() -> assertThat(orders.sourceStock(sku)).isEqualTo(sum));
    }

    @Test
    void aSampleNotificationIsNoOrder() {
        long before = server.count("select count(*) from destination_order");

        assertThat(stage.outlet.sendSample(Topic.ORDERS_CREATE)).isEqualTo(1);

        await().atMost(Stage.PATIENCE).until(stage.outlet::deliveriesIdle);
        server.awaitRest();
        assertThat(server.count("select count(*) from destination_order")).isEqualTo(before);
        assertThat(server.count("select count(*) from delivery where state = 'FAILED'"))
                .isZero();
    }

    private static String attribute(Order order, String key) {
        return order.labels().customAttributes().stream()
                .filter(attribute -> attribute.key().equals(key))
                .map(attribute -> String.valueOf(attribute.value()))
                .findFirst()
                .orElse("");
    }
}

package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockroute.OnEachDatabase;
import io.stockroute.order.OrderActions;
import io.stockroute.order.OrderDetails;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderSpec;
import io.stockroute.simulator.state.product.VariantSpec;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Orders from outside: shoppers buy in simulated Destinations, and Source gets one order for each. One server for all of it. */
@OnEachDatabase
class OrderScenariosTest extends OrdersOnStage {

    OrderScenariosTest() {
        super(database -> new Stage(database, 1), "orders");
    }

    @Test
    void aSaleInADestinationBecomesOneOrderInSource() {
        String sku = orders.product(10, 5);
        long order = stage.outlet.placeOrder(OrderSpec.of(sku, 3));

        Order made = orders.awaitOrder(order);

        assertThat(made.lines()).hasSize(1);
        assertThat(made.lines().get(0).quantity()).isEqualTo(3);
        stage.awaitInSync(sku);
        assertThat(stage.outlet.available(sku, Stage.FLOOR)).hasValue(12);
        assertThat(orders.sourceStock(sku)).isEqualTo(12);
        assertThat(orders.column("difference", order)).isEmpty();
    }

    @Test
    void anAnswerThatIsLostAfterTheCreationDoesNotMakeASecondOrder() {
        String sku = orders.product(10, 0);
        stage.main.faults().searchLateness(Duration.ofSeconds(3)).next(1, Fault.LOST_AFTER, "CreateOrder");
        long order = stage.outlet.placeOrder(OrderSpec.of(sku, 1));

        orders.awaitOrder(order);

        assertThat(orders.column("tries", order)).isEqualTo("1");
        assertThat(orders.column("difference", order)).isEmpty();
        stage.awaitInSync(sku);
    }

    @Test
    void anOrderThatNeverReachedSourceIsSentAgain() {
        String sku = orders.product(10, 0);
        stage.main.faults().next(1, Fault.LOST_BEFORE, "CreateOrder");
        long order = stage.outlet.placeOrder(OrderSpec.of(sku, 1));

        orders.awaitOrder(order);

        assertThat(orders.column("tries", order)).isEqualTo("2");
    }

    @Test
    void anOrderWhoseWebhookDidNotComeIsFoundByThePoll() {
        String sku = orders.product(10, 0);
        stage.outlet.faults().dropDeliveries(1);
        long order = stage.outlet.placeOrder(OrderSpec.of(sku, 2));

        orders.awaitOrder(order);

        assertThat(orders.column("cause", order)).isEqualTo("poll");
        stage.awaitInSync(sku);
        assertThat(stage.outlet.available(sku, Stage.FLOOR)).hasValue(8);
    }

    @Test
    void aRefusedOrderIsToldWithItsReasonAndStopsNoOther() {
        String bad = orders.product(10, 0);
        String good = orders.product(10, 0);
        stage.main.faults().dropDeliveries(1);
        stage.main.merchant().deleteVariant(bad);
        long refused = stage.outlet.placeOrder(OrderSpec.of(bad, 1));
        long next = stage.outlet.placeOrder(OrderSpec.of(good, 1));

        orders.awaitOrder(next);
        orders.awaitState(refused, "REFUSED");

        assertThat(orders.column("reason", refused)).isNotBlank();
        OrderActions actions = server.bean(OrderActions.class);
        assertThat(actions.retry(orders.row(refused), "anna")).isTrue();
        await().atMost(Stage.PATIENCE)
                .until(() -> orders.column("tries", refused).equals("2"));
        orders.awaitState(refused, "REFUSED");
        assertThat(orders.subtracted(refused)).as("sold all the same").isEqualTo(1);
        assertThat(actions.dismiss(orders.row(refused), "admin")).isTrue();
        assertThat(orders.column("state", refused)).isEqualTo("DISMISSED");
        assertThat(orders.subtracted(refused)).isZero();
        assertThat(actions.dismiss(orders.row(refused), "admin")).isFalse();
        assertThat(server.bean(OrderDetails.class).history(orders.row(refused)))
                .as("holds, retries and who decided are not forgotten; the newest first")
                .extracting(event -> event.step() + " " + event.by())
                .containsExactly(
                        "DISMISSED admin", "REFUSED null", "SENT null", "RETRIED anna", "REFUSED null", "SENT null");
        assertThat(actions.retry(orders.row(refused), "anna")).isFalse();
    }

    @Test
    void ordersWaitForASourceThatIsDown() {
        String sku = orders.product(20, 0);
        server.awaitRest();
        stage.main.faults().down(true);
        stage.main.adjustStock(sku, Stage.WAREHOUSE, 1);
        await("the lane notices that main is down")
                .atMost(Stage.PATIENCE)
                .until(() ->
                        server.count("select count(*) from store_state where store = 'main' and failures > 0") == 1);
        List<Long> placed = place(sku);
        stage.main.faults().clear();

        placed.forEach(orders::awaitOrder);
        stage.awaitInSync(sku);
        assertThat(orders.sourceStock(sku)).isEqualTo(15);
    }

    @Test
    void ordersWaitForAPausedSourceAndAreImportedInOrder() {
        String sku = orders.product(20, 0);
        server.awaitRest();
        assertThat(server.post("/api/v1/stores/main/pause").statusCode()).isEqualTo(204);
        List<Long> placed = place(sku);
        assertThat(placed).extracting(order -> orders.column("reason", order)).containsOnly("main is paused.");
        assertThat(server.post("/api/v1/stores/main/resume").statusCode()).isEqualTo(204);

        assertThat(placed.stream()
                        .map(order -> orders.awaitOrder(order).sequence())
                        .toList())
                .isSorted();
        stage.awaitInSync(sku);
        assertThat(orders.sourceStock(sku)).isEqualTo(14);
    }

    /** Places three orders of six units in all, and waits until it is said of each why it is not in main yet. */
    private List<Long> place(String sku) {
        List<Long> placed = Stream.of(1, 2, 3)
                .map(units -> stage.outlet.placeOrder(OrderSpec.of(sku, units)))
                .toList();
        placed.forEach(order -> await().atMost(Stage.PATIENCE)
                .until(() -> !orders.column("reason", order).isEmpty()));
        return placed;
    }

    @Test
    void anAppWithoutLeaveToMakeOrdersLeavesTheStockAlone() {
        String sku = orders.product(10, 0);
        stage.main.access().scopes().withhold("write_orders");
        try {
            long order = stage.outlet.placeOrder(OrderSpec.of(sku, 1));
            await().atMost(Stage.PATIENCE)
                    .until(() -> orders.column("reason", order).contains("write_orders"));
            assertThat(orders.column("state", order)).isEqualTo("WAITING");

            stage.main.adjustStock(sku, Stage.WAREHOUSE, 5);

            await().atMost(Stage.PATIENCE)
                    .until(() -> stage.b2b.available(sku, Stage.WAREHOUSE).orElse(0) == 14);
            server.bean(OrderActions.class).dismiss(orders.row(order), "admin");
        } finally {
            stage.main.access().scopes().grantAll();
        }
    }

    @Test
    void anAppWithoutLeaveToMakeCustomersBringsOrdersWithoutThemAndSaysSo() {
        String sku = orders.product(10, 0);
        stage.main.access().scopes().withhold("write_customers");
        try {
            long order = stage.outlet.placeOrder(OrderSpec.of(sku, 1).email("someone@example.com"));
            orders.awaitOrder(order);
            assertThat(orders.column("note", order))
                    .startsWith("Without a customer")
                    .doesNotContain("someone");
        } finally {
            stage.main.access().scopes().grantAll();
        }
    }

    @Test
    void anOrderWithoutSyncedLinesIsSkippedWithItsReason() {
        String sku = "ALONE";
        stage.outlet.addProduct("alone", sku, VariantSpec.of(sku).stock(Stage.FLOOR, 5));
        server.awaitRest();
        long order = stage.outlet.placeOrder(OrderSpec.of(sku, 1));

        orders.awaitState(order, "SKIPPED");

        assertThat(orders.column("reason_code", order)).isEqualTo("NO_SYNCED_LINES");
        assertThat(orders.ordersOf(order)).isEmpty();
    }

    @Test
    void anOrderThatIsDeletedBeforeItIsImportedIsPutOnHold() {
        String sku = orders.product(10, 0);
        stage.outlet.faults().next(1, Fault.LOST_BEFORE, "ReadOrder");
        stage.outlet.faults().slow(1, Duration.ofMillis(300));
        long order = stage.outlet.placeOrder(OrderSpec.of(sku, 1));
        stage.outlet.merchant().deleteOrder(order);

        orders.awaitState(order, "ON_HOLD");

        assertThat(orders.column("reason_code", order)).isEqualTo("ORDER_NOT_FOUND");
        assertThat(server.bean(OrderActions.class).dismiss(orders.row(order), "admin"))
                .isTrue();
    }

    @Test
    void aStockDropThatNoOrderExplainsIsOverwritten() {
        String sku = orders.product(10, 0);
        server.awaitRest();
        stage.outlet.adjustStock(sku, Stage.FLOOR, -4);
        await().atMost(Stage.PATIENCE)
                .until(() -> server.count("select count(*) from reservation where order_id is null") > 0);

        await().atMost(Stage.PATIENCE)
                .until(() -> stage.outlet.available(sku, Stage.FLOOR).orElse(0) == 10);
    }
}

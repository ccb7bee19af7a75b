package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockroute.OnEachDatabase;
import io.stockroute.TestDatabases;
import io.stockroute.order.OrderActions;
import io.stockroute.simulator.state.order.OrderSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Orders by other ways: polled, and after a change of settings. */
@OnEachDatabase
class OrderOtherWaysTest {

    @Parameter
    TestDatabases database;

    @Test
    void withoutAPublicUrlOrdersArePolledAndTheStrategyCanBeChangedByARestart() {
        try (Stage stage = new Stage(database, 1)) {
            stage.set("public-url", null)
                    .set("polling.every", "1s")
                    .set("orders.grace", "2s")
                    .set("syncs.main.strategy", "orders");
            stage.persistent(database);
            stage.main.addSimpleProducts("W", 3, 10);
            stage.outlet.addSimpleProducts("W", 3, 0);
            stage.b2b.addSimpleProducts("W", 3, 0);
            try (Server server = stage.start()) {
                stage.awaitInSync("W");
                server.awaitRest();
                stage.outlet.placeOrder(OrderSpec.of("W-00001", 2));
                await().atMost(Stage.PATIENCE).until(() -> stage.main.orders().size() == 1);
                stage.awaitInSync("W");
                assertThat(stage.outlet.available("W-00001", Stage.FLOOR)).hasValue(18);
                assertThat(stage.main.deliveries()).isEmpty();
            }
            stage.set("syncs.main.strategy", "draft-orders");
            try (Server server = stage.start()) {
                server.awaitRest();
                long order = stage.b2b.placeOrder(OrderSpec.of("W-00002", 1));
                await().atMost(Stage.PATIENCE)
                        .until(() -> server.count("select count(*) from destination_order where kind = 'DRAFT'"
                                        + " and state = 'IMPORTED' and order_id = " + order)
                                == 1);
                assertThat(stage.main.draftOrders()).hasSize(1);
                assertThat(stage.main.orders()).hasSize(1);
            }
        }
    }

    @Test
    void underTheProductsPolicyAnOrderThatSourceCannotShipWaitsUntilItCan() {
        try (OrderStage orders =
                new OrderStage(new Stage(database, 1).set("syncs.main.orders.inventory", "obey-policy"), "orders")) {
            String sku = orders.product(5, 0);
            Stage stage = orders.stage;
            long tooMuch = stage.outlet.oversell(sku, 7);

            orders.awaitState(tooMuch, "ON_HOLD");
            assertThat(orders.column("reason_code", tooMuch)).isEqualTo("INSUFFICIENT_STOCK");
            assertThat(orders.subtracted(tooMuch)).isEqualTo(7);
            assertThat(orders.ordersOf(tooMuch)).isEmpty();

            stage.main.adjustStock(sku, Stage.WAREHOUSE, 2);
            assertThat(orders.server.bean(OrderActions.class).retry(orders.row(tooMuch), "admin"))
                    .isTrue();
            orders.awaitOrder(tooMuch);
            stage.awaitInSync(sku);
            assertThat(orders.sourceStock(sku)).isZero();
        }
    }
}

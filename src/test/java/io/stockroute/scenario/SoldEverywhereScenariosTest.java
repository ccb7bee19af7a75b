package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.OnEachDatabase;
import io.stockroute.simulator.OrderHandling;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.state.order.LineSpec;
import io.stockroute.simulator.state.order.OrderSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Two syncs of one Source: one imports the outlet's orders and holds those that it cannot import whole, the other feeds b2b one way. What
 * the outlet sold is offered nowhere, whatever becomes of the sync that it was sold in.
 */
@OnEachDatabase
class SoldEverywhereScenariosTest extends OrdersOnStage {

    SoldEverywhereScenariosTest() {
        super(
                database -> new Stage(database, 1)
                        .set("syncs.main.destinations", "outlet")
                        .set("syncs.main.orders.lines", "all-or-nothing")
                        .set("syncs.wholesale.source", "main")
                        .set("syncs.wholesale.destinations", "b2b"),
                "orders");
    }

    @Test
    void whatWaitsInOneSyncIsSubtractedInEveryOther() {
        String sku = orders.product(12, 0);

        long number = held(sku, 5);

        orders.awaitOffered(sku, 7, 7);
        stage.main.adjustStock(sku, Stage.WAREHOUSE, 5);
        orders.awaitOffered(sku, 12, 12);
        assertThat(orders.sourceStock(sku)).isEqualTo(17);

        server.post("/api/v1/orders/" + orders.row(number) + "/dismiss");
        orders.awaitOffered(sku, 17, 17);
    }

    @Test
    void whatIsProvisionallySoldInOneSyncIsSubtractedInEveryOther() {
        String sku = orders.product(12, 0);
        stage.outlet.faults().rate(Fault.DROP_DELIVERY, 1, "orders/create");

        long number = stage.outlet.placeOrder(OrderSpec.of(sku, 2));

        await().atMost(Stage.PATIENCE)
                .until(() -> stage.b2b.available(sku, Stage.WAREHOUSE).orElse(0) == 10);
        orders.awaitOrder(number);
        server.awaitRest();
        orders.awaitOffered(sku, 10, 10);
    }

    @Test
    void unitsThatAreSoldTwiceAreSeenOverBothSyncs() {
        String sku = orders.product(3, 0);
        held(sku, 3);
        orders.awaitOffered(sku, 0, 0);
        assertThat(orders.oversells(sku)).isEmpty();

        stage.main.adjustStock(sku, Stage.WAREHOUSE, -1);

        await().atMost(Stage.PATIENCE)
                .untilAsserted(
                        () -> assertThat(orders.oversells(sku)).singleElement().satisfies(oversell -> {
                            assertThat(oversell.path("units").asInt()).isEqualTo(1);
                            assertThat(oversell.path("source").asText()).isEqualTo("main");
                        }));
        orders.awaitOffered(sku, -1, -1);
    }

    @Test
    void whatAnOrderGainsOnceItIsImportedStaysSubtractedAndIsListedUntilSomebodyDismissesIt() {
        String sku = orders.product(12, 0);
        String upsell = orders.product(9, 0);
        long number = stage.outlet.placeOrder(OrderSpec.of(sku, 2));
        orders.awaitOrder(number);
        server.awaitRest();
        orders.awaitOffered(sku, 10, 10);

        stage.outlet.merchant().orders().edit(number, OrderHandling.Edit.of().add(upsell, 3));

        awaitChange(number, "It gained units");
        server.awaitRest();
        orders.awaitOffered(upsell, 6, 6);
        stage.main.adjustStock(upsell, Stage.WAREHOUSE, 1);
        orders.awaitOffered(upsell, 7, 7);
        assertThat(orders.subtracted(number)).isEqualTo(3);
        assertThat(orders.ordersOf(number)).as("it is imported once").hasSize(1);

        stage.main.adjustStock(upsell, Stage.WAREHOUSE, -3);
        assertThat(server.post("/api/v1/issues/changes/" + orders.row(number) + "-grew/dismiss")
                        .statusCode())
                .isEqualTo(204);
        orders.awaitOffered(upsell, 7, 7);
        assertThat(orders.subtracted(number)).isZero();
        assertThat(changes(number)).isEmpty();
    }

    @Test
    void anOrderThatIsCancelledInItsDestinationIsListedAsLongAsItsOrderInSourceIsAlive() {
        String sku = orders.product(12, 0);
        long number = stage.outlet.placeOrder(OrderSpec.of(sku, 2));
        long made = orders.awaitOrder(number).number();

        stage.outlet.merchant().cancelOrder(number, true);
        awaitChange(number, "It was cancelled in its Destination");

        stage.main.merchant().cancelOrder(made, true);
        await().atMost(Stage.PATIENCE).until(() -> changes(number).isEmpty());
        orders.awaitOffered(sku, 12, 12);
    }

    private void awaitChange(long number, String what) {
        await().atMost(Stage.PATIENCE).untilAsserted(() -> assertThat(changes(number))
                .singleElement()
                .satisfies(change -> assertThat(change.path("reason").asText()).startsWith(what)));
        assertThat(server.json("/api/v1/issues").path("changes").asInt()).isPositive();
    }

    private List<JsonNode> changes(long number) {
        String id = orders.row(number) + "-";
        return server.json("/api/v1/issues/changes")
                .valueStream()
                .filter(change -> change.path("id").asText().startsWith(id))
                .toList();
    }

    /** An order of which one line has no match waits for a decision. */
    private long held(String sku, int units) {
        long number =
                stage.outlet.placeOrder(OrderSpec.of(LineSpec.of(sku, units), LineSpec.custom("Engraving", "3.00", 1)));
        orders.awaitState(number, "ON_HOLD");
        return number;
    }
}

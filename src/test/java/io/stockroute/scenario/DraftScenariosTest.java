package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockroute.OnEachDatabase;
import io.stockroute.TestDatabases;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.fault.Poison.Effect;
import io.stockroute.simulator.state.draft.DraftOrder;
import io.stockroute.simulator.state.order.OrderSpec;
import io.stockroute.simulator.state.product.VariantSpec;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Draft orders from outside: made in Source for what shoppers buy in Destinations, then completed or deleted by its merchant. */
@OnEachDatabase
class DraftScenariosTest extends OrdersOnStage {

    DraftScenariosTest() {
        super(DraftScenariosTest::stage, "draft-orders");
    }

    /** The cellar of b2b is paired with that of main, as is its warehouse. */
    private static Stage stage(TestDatabases database) {
        Stage stage = new Stage(database, 1);
        stage.b2b.addLocation(Stage.CELLAR);
        return stage;
    }

    @Test
    void unitsSoldAtTheSecondOfTwoPairedLocationsLeaveSourceThere() {
        String sku = "TWO-PLACES";
        stage.main.addProduct(
                "two-places",
                "Two places",
                VariantSpec.of(sku).stock(Stage.WAREHOUSE, 10).stock(Stage.CELLAR, 10));
        stage.outlet.addProduct("two-places", "Two places", VariantSpec.of(sku).stock(Stage.FLOOR, 20));
        stage.b2b.addProduct(
                "two-places",
                "Two places",
                VariantSpec.of(sku).stock(Stage.WAREHOUSE, 10).stock(Stage.CELLAR, 10));
        await("linked")
                .atMost(Stage.PATIENCE)
                .until(() -> server.count("select count(*) from level l join variant v on v.store = l.store"
                                + " and v.inventory_item_id = l.inventory_item_id where v.sku = '" + sku
                                + "' and l.target is not null and l.believed = l.target")
                        == 3);
        stage.b2b.forgetHistory();

        long order = stage.b2b.placeOrder(OrderSpec.of(sku, 3).from(Stage.CELLAR));
        DraftOrder draft = orders.awaitDraft(order);
        await("nobody offers the units meanwhile").atMost(Stage.PATIENCE).untilAsserted(() -> {
            assertThat(orders.sourceStock(sku)).isEqualTo(17);
            assertThat(stage.outlet.available(sku, Stage.FLOOR).orElseThrow())
                    .as("17, or less while the draft order reserves at the other location")
                    .isLessThanOrEqualTo(17);
        });
        stage.main.merchant().drafts().complete(draft.number());
        orders.awaitDraftState(order, "COMPLETED");

        await("every level of all stores").atMost(Stage.PATIENCE).untilAsserted(() -> assertThat(List.of(
                        stage.main.available(sku, Stage.WAREHOUSE),
                        stage.main.available(sku, Stage.CELLAR),
                        stage.b2b.available(sku, Stage.WAREHOUSE),
                        stage.b2b.available(sku, Stage.CELLAR),
                        stage.outlet.available(sku, Stage.FLOOR)))
                .containsExactly(
                        OptionalInt.of(10),
                        OptionalInt.of(7),
                        OptionalInt.of(10),
                        OptionalInt.of(7),
                        OptionalInt.of(17)));
        OrderAsItIsScenariosTest.neverOfferedAgain(stage.b2b, sku, Stage.CELLAR, 7);
    }

    @Test
    void aSaleInADestinationBecomesOneDraftOrderThatReservesItsStock() {
        String sku = orders.product(10, 0);
        long order = stage.outlet.placeOrder(OrderSpec.of(sku, 3));

        DraftOrder draft = orders.awaitDraft(order);

        assertThat(draft.reserved()).isTrue();
        stage.awaitInSync(sku);
        assertThat(stage.outlet.available(sku, Stage.FLOOR)).hasValue(7);
        assertThat(orders.sourceStock(sku)).isEqualTo(7);
        assertThat(orders.ordersOf(order)).isEmpty();
        assertThat(orders.column("draft_state", order)).isEqualTo("OPEN");
    }

    @Test
    void aDraftThatIsCompletedIsFollowedToItsOrder() {
        String sku = orders.product(10, 0);
        long order = stage.outlet.placeOrder(OrderSpec.of(sku, 1));
        DraftOrder draft = orders.awaitDraft(order);

        stage.main.merchant().drafts().complete(draft.number());

        orders.awaitDraftState(order, "COMPLETED");
        assertThat(orders.column("source_order_name", order)).isNotEqualTo(draft.name());
        stage.awaitInSync(sku);
        assertThat(stage.outlet.available(sku, Stage.FLOOR)).hasValue(9);
    }

    @Test
    void aDraftThatIsDeletedGivesItsUnitsBack() {
        String sku = orders.product(10, 0);
        long order = stage.outlet.placeOrder(OrderSpec.of(sku, 4));
        DraftOrder draft = orders.awaitDraft(order);
        stage.awaitInSync(sku);

        stage.main.merchant().drafts().delete(draft.number());

        orders.awaitDraftState(order, "DELETED");
        await().atMost(Stage.PATIENCE)
                .until(() -> stage.outlet.available(sku, Stage.FLOOR).orElse(0) == 10);
    }

    @Test
    void anAnswerThatIsLostAfterTheCreationDoesNotMakeASecondDraftOrder() {
        String sku = orders.product(10, 0);
        stage.main.faults().searchLateness(Duration.ofSeconds(3)).next(1, Fault.LOST_AFTER, "CreateDraftOrder");
        long order = stage.outlet.placeOrder(OrderSpec.of(sku, 1));

        orders.awaitDraft(order);

        assertThat(orders.column("tries", order)).isEqualTo("1");
        assertThat(orders.column("difference", order)).isEmpty();
        stage.awaitInSync(sku);
    }

    @Test
    void aDraftOrCustomerThatTheStoreFailsOnWaitsAlone() {
        String sku = orders.product(20, 0);
        long bad = stage.outlet.placeOrder(OrderSpec.of(sku, 1));
        long good = stage.outlet.placeOrder(OrderSpec.of(sku, 1));
        DraftOrder badDraft = orders.awaitDraft(bad);
        DraftOrder goodDraft = orders.awaitDraft(good);
        stage.main.records().poison("draft:" + badDraft.name(), Effect.INTERNAL_ERROR, "ReadDraftOrders");
        stage.main.records().poison("text:bad@example.com", Effect.HTTP_500, "UpsertCustomer");
        long unlucky = stage.outlet.placeOrder(OrderSpec.of(sku, 1).email("bad@example.com"));
        long lucky = stage.outlet.placeOrder(OrderSpec.of(sku, 1).email("good@example.com"));

        stage.main.merchant().drafts().complete(badDraft.number());
        stage.main.merchant().drafts().complete(goodDraft.number());

        orders.awaitDraft(lucky);
        orders.awaitDraftState(good, "COMPLETED");
        await("listed").atMost(Stage.PATIENCE).untilAsserted(() -> {
            assertThat(server.json("/api/v1/issues").path("records").asInt()).isEqualTo(1);
            assertThat(server.json("/api/v1/issues").path("orders").asInt()).isEqualTo(1);
        });
        assertThat(server.count("select count(*) from store_state where failing_since is not null"))
                .isZero();

        stage.main.records().heal("draft:" + badDraft.name());
        stage.main.records().heal("text:bad@example.com");
        server.post("/api/v1/issues/orders/retry");
        orders.awaitDraftState(bad, "COMPLETED");
        orders.awaitDraft(unlucky);
        await().atMost(Stage.PATIENCE)
                .until(() -> server.json("/api/v1/issues").path("records").asInt() == 0);
    }

    @Test
    void withoutLeaveToMakeCustomersADraftOrderGoesWithoutAndSaysSo() {
        String sku = orders.product(10, 0);
        stage.main.access().scopes().withhold("write_customers");
        try {
            long order = stage.outlet.placeOrder(OrderSpec.of(sku, 1).email("someone@example.com"));
            orders.awaitDraft(order);
            assertThat(orders.column("note", order))
                    .startsWith("Without a customer")
                    .doesNotContain("someone");
        } finally {
            stage.main.access().scopes().grantAll();
        }
    }
}

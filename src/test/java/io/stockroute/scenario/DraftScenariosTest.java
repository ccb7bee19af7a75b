package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockroute.OnEachDatabase;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.state.draft.DraftOrder;
import io.stockroute.simulator.state.order.OrderSpec;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Draft orders from outside: made in Source for what shoppers buy in Destinations, then completed or deleted by its merchant. */
@OnEachDatabase
class DraftScenariosTest extends OrdersOnStage {

    DraftScenariosTest() {
        super(database -> new Stage(database, 1), "draft-orders");
    }

    @Test
    void aSaleInADestinationBecomesOneDraftOrderThatReservesItsStock() {
        String sku = orders.product(10, 0);
        long order = stage.outlet.placeOrder(OrderSpec.of(sku, 3));

        DraftOrder draft = orders.awaitDraft(order);

        assertThat(draft.reserved()).isTrue();
        stage.awaitInStep(sku);
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
        stage.awaitInStep(sku);
        assertThat(stage.outlet.available(sku, Stage.FLOOR)).hasValue(9);
    }

    @Test
    void aDraftThatIsDeletedGivesItsUnitsBack() {
        String sku = orders.product(10, 0);
        long order = stage.outlet.placeOrder(OrderSpec.of(sku, 4));
        DraftOrder draft = orders.awaitDraft(order);
        stage.awaitInStep(sku);

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
        stage.awaitInStep(sku);
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

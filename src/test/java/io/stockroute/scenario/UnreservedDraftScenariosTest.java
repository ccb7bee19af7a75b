package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockroute.OnEachDatabase;
import io.stockroute.order.OrderActions;
import io.stockroute.simulator.state.Attribute;
import io.stockroute.simulator.state.draft.DraftLine;
import io.stockroute.simulator.state.draft.DraftOrder;
import io.stockroute.simulator.state.order.OrderSpec;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Draft orders that reserve nothing in Source: the Destinations go without their units until they are completed or deleted. */
@OnEachDatabase
class UnreservedDraftScenariosTest extends OrdersOnStage {

    UnreservedDraftScenariosTest() {
        super(database -> new Stage(database, 1).set("syncs.main.orders.reserve", "0"), "draft-orders");
    }

    @Test
    void theUnitsOfADraftStaySubtractedUntilItIsCompleted() {
        String sku = orders.product(10, 0);
        long number = stage.outlet.placeOrder(OrderSpec.of(sku, 3));
        DraftOrder draft = orders.awaitDraft(number);
        assertThat(draft.reserved()).isFalse();
        assertThat(orders.sourceStock(sku)).isEqualTo(10);
        orders.awaitOffered(sku, 7, 7);
        stage.main.adjustStock(sku, Stage.WAREHOUSE, 5);
        orders.awaitOffered(sku, 12, 12);
        assertThat(orders.subtracted(number)).isEqualTo(3);

        stage.main.merchant().drafts().complete(draft.number());

        orders.awaitDraftState(number, "COMPLETED");
        await().atMost(Stage.PATIENCE).until(() -> orders.subtracted(number) == 0);
        assertThat(orders.sourceStock(sku)).isEqualTo(12);
        server.awaitRest();
        orders.awaitOffered(sku, 12, 12);
    }

    @Test
    void theUnitsOfADraftAreOfferedAgainWhenItIsDeleted() {
        String sku = orders.product(10, 0);
        long number = stage.b2b.placeOrder(OrderSpec.of(sku, 4));
        DraftOrder draft = orders.awaitDraft(number);
        orders.awaitOffered(sku, 6, 6);

        stage.main.merchant().drafts().delete(draft.number());

        orders.awaitDraftState(number, "DELETED");
        orders.awaitOffered(sku, 10, 10);
        assertThat(orders.subtracted(number)).isZero();
    }

    @Test
    void aDraftTakesAllOf499Lines() {
        String sku = orders.product(600, 0);
        long number = stage.outlet.placeOrder(orders.manyLines(sku, 499));

        DraftOrder draft = orders.awaitDraft(number);

        assertThat(draft.content().lines())
                .extracting(DraftLine::customAttributes)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 499)
                        .mapToObj(i -> List.of(new Attribute("Line", String.valueOf(i))))
                        .toList());
        assertThat(draft.totals().total().shopMoney().text()).isEqualTo("499.00");
        assertThat(orders.column("difference", number)).isEmpty();
        orders.awaitOffered(sku, 101, 101);
    }

    @Test
    void anOrderOf500LinesIsPutOnHoldAndGivesItsUnitsBackWhenItIsGivenUp() {
        String sku = orders.product(600, 0);
        long number = stage.outlet.placeOrder(orders.manyLines(sku, 500));

        orders.awaitState(number, "ON_HOLD");

        assertThat(orders.column("reason_code", number)).isEqualTo("TOO_MANY_LINES");
        assertThat(orders.column("reason", number)).contains("500", "499");
        assertThat(stage.main.draftOrders())
                .noneMatch(draft -> draft.content().lines().size() > 499
                        || draft.content().labels().tags().contains("stockroute-" + number));
        orders.awaitOffered(sku, 100, 100);
        assertThat(server.bean(OrderActions.class).dismiss(orders.row(number), "admin"))
                .isTrue();
        orders.awaitOffered(sku, 600, 600);
    }
}

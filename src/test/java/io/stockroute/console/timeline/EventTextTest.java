package io.stockroute.console.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.console.timeline.PoolChanges.Change;
import io.stockroute.order.DraftState;
import io.stockroute.order.OrderState;
import io.stockroute.order.OversellView.Spell;
import io.stockroute.order.ProductOrders.Taking;
import io.stockroute.stock.LedgerCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTextTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "IMPORTED  | - | Order #1001 of outlet is order #2001 in main now.",
                "SKIPPED   | It was cancelled | Order #1001 of outlet is not imported to main: It was cancelled. What it took is offered again.",
                "DISMISSED | - | Order #1001 of outlet was dismissed by anna: what it took is offered again.",
                "ON_HOLD   | No rate. | Order #1001 of outlet is on hold: No rate. What it took stays subtracted.",
                "REFUSED   | - | Order #1001 of outlet was refused by Shopify in main. What it took stays subtracted.",
                "CREATING  | - | Order #1001 of outlet is being imported to main.",
            })
    void anOrderTellsWhereItEnded(OrderState state, @Nullable String reason, String told) {
        List<TimelineLine> lines = EventText.of(order(state, reason));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).sentence().text()).isEqualTo(told);
        assertThat(lines.get(0).sentence().parts().get(0).href()).isEqualTo("/orders/12");
        assertThat(lines.get(1).sentence().text())
                .isEqualTo("Order #1001 of outlet took 2 units: subtracted until the stock of main is less by them.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OPEN | is draft order #2001 in main now.",
                "COMPLETED | became a draft order in main, which was completed since: it is order #2001 now.",
                "DELETED | became draft order #2001 in main, which was deleted since: what it took is offered again.",
            })
    void aDraftOrderTellsWhatBecameOfIt(DraftState draftState, String told) {
        Taking order = new Taking(
                12, "#1001", "outlet", "main", OrderState.IMPORTED, null, NOW, NOW, null, "#2001", draftState, 2);

        assertThat(EventText.of(order).get(0).sentence().text()).isEqualTo("Order #1001 of outlet " + told);
    }

    @Test
    void anOversellIsToldUntilItIsHealed() {
        assertThat(EventText.of(new Spell(1, NOW, null))).hasSize(1);
        assertThat(EventText.of(new Spell(1, NOW, NOW)))
                .extracting(TimelineLine::tone)
                .containsExactly("bad", "good");
    }

    @Test
    void aPoolTellsItsStartAndItsEndAndItsChangesStandWithTheDecisions() {
        Change start = new Change(1, "main", 1, NOW, 9, 9, true, null, "poll");
        Change end = new Change(1, "main", 1, NOW, 0, 9, false, LedgerCode.NOT_LINKED, "poll");
        Change sale = new Change(1, "main", 2, NOW, -2, 7, false, null, "poll");

        assertThat(EventText.of(start).get(0).sentence().text()).contains("begin to share", "9 units");
        assertThat(EventText.of(end).get(0).sentence().text())
                .endsWith("no longer share this stock: it is no longer linked to another store's level.");
        assertThat(EventText.of(sale)).isEmpty();
    }

    private static Taking order(OrderState state, @Nullable String reason) {
        return new Taking(12, "#1001", "outlet", "main", state, reason, NOW, NOW, "anna", "#2001", null, 2);
    }
}
